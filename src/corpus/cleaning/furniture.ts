/** Lines that a newspaper page or a website sets around its articles. Each is matched against a whole trimmed line. */
const FURNITURE: readonly RegExp[] = [
  // Buttons of electronic newspapers.
  /^[【[（(]?(?:字体|字号|正文字号)?[：:\s]*(?:放大|缩小|默认|大|中|小|特大|超大|打印|打印本页|关闭|关闭窗口|关闭本页)(?:[\s|｜/【】[\]]*(?:放大|缩小|默认|大|中|小|特大|超大|打印|打印本页|关闭|关闭窗口|关闭本页))+[】\]）)]?$/u,
  /^(?:上|下)(?:一版|一篇|一条|一页|一期)(?:[\s\d<>◄►|｜：:]*(?:上|下)(?:一版|一篇|一条|一页|一期))*[\s\d]*$/u,
  /^(?:标题导航|版面导航|版面目录|本版目录|往期回顾|返回目录|返回首页|返回顶部|回到顶部|网站首页|网站地图|全文检索|打印本页|打印|关闭窗口|关闭本页|收藏本页|加入收藏|设为首页|我要纠错|点击排行|相关新闻|相关链接：?|热点推荐|APP下载|无障碍浏览)$/u,
  /^(?:分享到|分享至|分享|扫一扫|扫码|微信扫)[^。]{0,30}$/u,
  /^(?:当前位置|您的位置|您当前的位置|你的位置|您现在的位置)[：:]/u,
  /^(?:浏览次数|点击数|点击|阅读次数|阅读量|浏览量|访问量|字体|字号)[：:][^。]{0,20}$/u,
  /^[（(【[]?(?:本版|本期|值班|首席|网络|视觉|图片|新媒体|见习)?(?:责任编辑|责编|责任校对|编辑|主编|总监|主任|编审|一审|二审|三审|初审|复审|终审|监制|校对|检校|组版|版式设计|版式|版面设计|美术编辑|美编|制图)[：:/／][^。]{0,60}$/u,
  /^[（(【[]?(?:本版)?(?:责任编辑|责编|责任校对|值班编辑|网络编辑|编审|二审|三审|监制|校对|版式设计|美编)\s[^。]{0,40}$/u,
  /^[（(]?《[^》]{2,20}》[（( ]*\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日[^。]{0,20}$/u,
  /^(?:主办单位|主办|承办单位|承办|技术支持|版权所有|网站标识码|地址|邮编)[：:]/u,
  // The name of the paper by itself.
  /^\p{Script=Han}{2,6}(?:日报|晚报|晨报|时报|周报|早报|都市报|商报)(?:社|网|数字报|电子版)?$/u,
  /^(?:Copyright|©|\(c\))/iu,
  /(?:ICP备\d|公网安备\s?\d|网站标识码)/u,
  /^(?:本报地址|邮政编码|新闻热线|订阅热线|广告热线|广告电话|国内统一连续出版物号|国内统一刊号)[：:]?/u,
];

const CREDIT =
  /^[（(]?[\p{Script=Han}·]{2,10}(?:\s[\p{Script=Han}·]{2,4}){0,2}\s*(?:摄影报道|摄影|摄|绘|制图|供图|漫画)[）)]?$/u;

/** The credit of a picture: 丁一 摄. */
export function isCredit(line: string): boolean {
  return line.length <= 24 && CREDIT.test(line) && (/\s/u.test(line) || line.length <= 6);
}

/** Whether a trimmed line is furniture: buttons, navigation, editors, imprint. */
export function isFurniture(line: string): boolean {
  return line.length > 0 && line.length <= 120 && FURNITURE.some((pattern) => pattern.test(line));
}
