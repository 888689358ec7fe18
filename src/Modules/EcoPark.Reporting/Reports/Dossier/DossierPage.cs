using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using EcoPark.Platform.Scopes;
using EcoPark.Reporting.Reports.Signing;
using EcoPark.Reporting.Reports.Versions;
using EcoPark.Standards.Evaluation;
using EcoPark.Standards.ParkYears;

namespace EcoPark.Reporting.Reports.Dossier;

/// <summary>The dossier's own page: plain HTML without script, to be opened from the folder and printed.</summary>
internal sealed class DossierPage
{
    private const string Style = """
        body{font-family:"Noto Sans CJK SC","Microsoft YaHei",sans-serif;margin:24px;color:#1c2b24;line-height:1.5}
        h1{font-size:22px}h2{font-size:17px;margin-top:28px}h3{font-size:14px;margin:18px 0 4px}
        table{border-collapse:collapse;width:100%}td,th{border:1px solid #b9c4be;padding:4px 8px;text-align:left;font-size:13px;vertical-align:top}
        th{background:#eef3f0}code{font-size:11px;word-break:break-all}.none{color:#6b7a72}@media print{body{margin:0}h3{break-after:avoid}tr{break-inside:avoid}}
        """;

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);
    private readonly StringBuilder _page = new();
    private readonly VersionView _view;
    private readonly DossierContent _content;

    private DossierPage(VersionView view, DossierContent content) => (_view, _content) = (view, content);

    public static string Write(VersionView view, DossierContent content, DateTimeOffset at)
    {
        var page = new DossierPage(view, content);
        page.Head(at);
        page.Documents();
        page.Verifying();
        page.Indicators();
        page._page.Append("</body>\n</html>\n");
        return page._page.ToString();
    }

    private void Head(DateTimeOffset at)
    {
        var (park, version) = (_view.Park, _view.Version);
        var title = $"{park.Name} {version.Year} 年度评价报告材料包{(park.IsDemo ? "（示例数据）" : "")}";
        _page.Append("<!doctype html>\n<html lang=\"zh-CN\">\n<head><meta charset=\"utf-8\"><title>").Append(Html(title)).Append("</title>\n<style>").Append(Style).Append("</style></head>\n<body>\n<h1>").Append(Html(title)).Append("</h1>\n<table>\n");
        Row("版本", $"第 {version.Number} 版{(version.Edition is { } edition ? $"，公开第 {edition} 次" : "")}{(version.Reason is { } reason ? $"；更正理由：{reason}" : "")}");
        Row("定稿", $"{Local(version.FrozenAt)} · {version.FrozenBy}");
        Row("数据截至", $"{Local(version.KnownAt)}（账本中此刻为止的记录）");
        Row("考核标准", $"{_view.Evaluation.Standard.Number}（数据版本 {version.StandardVersion}）");
        Row("选考指标", version.Selection.Length == 0 ? "未选" : version.Selection.Replace(",", "、", StringComparison.Ordinal));
        Row("数字哈希（facts.json）", version.FactsHash);
        Row("签名公钥指纹", version.KeyFingerprint ?? "无签名");
        Row("材料包生成", $"{at.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)}（园区时间）");
        _page.Append("</table>\n");
    }

    private void Documents()
    {
        _page.Append("<h2>报告文件</h2>\n<table><tr><th>文件</th><th>字节</th><th>SHA-256</th></tr>\n");
        foreach (var (name, file) in _content.Documents)
        {
            _page.Append("<tr><td>").Append(Link(name)).Append("</td><td>").Append(file.Size.ToString(CultureInfo.InvariantCulture)).Append("</td><td>").Append(Sum(name, file.Sha256)).Append("</td></tr>\n");
        }

        _page.Append("</table>\n");
    }

    private void Verifying()
    {
        _page.Append("<h2>如何核对</h2>\n<p>全部文件的校验和在 <a href=\"").Append(ReportDossier.SumsName).Append("\">").Append(ReportDossier.SumsName)
            .Append("</a>：<code>sha256sum -c SHA256SUMS</code>。</p>\n<p>签名：在“报告”文件夹中执行 <code>base64 -d ").Append(ReportKeys.SignatureName)
            .Append(" &gt; sig.bin</code>，再执行 <code>openssl dgst -sha256 -verify ").Append(ReportKeys.KeyName)
            .Append(" -signature sig.bin facts.json</code>。公钥是否属于该园区，请与园区公布的指纹对照。</p>\n<p>重新生成：<code>ecopark report basis.json</code> 由定稿输入写出同样的文件。</p>\n");
    }

    private void Indicators()
    {
        _page.Append("<h2>指标、数值与证明材料</h2>\n");
        foreach (var result in _view.Evaluation.Indicators)
        {
            var indicator = result.Indicator;
            _page.Append("<h3>").Append(indicator.Number.ToString(CultureInfo.InvariantCulture)).Append(' ').Append(Html(indicator.Name.Zh)).Append('：').Append(Html(result.Printed));
            if (result.Value is not null)
            {
                _page.Append(' ').Append(Html(indicator.Unit.Symbol));
            }

            _page.Append(" · ").Append(result.IsJudged ? Html(result.Verdict.Name().Zh) : "不考核").Append("</h3>\n<table><tr><th style=\"width:26%\">数据项</th><th style=\"width:8%\">年份</th><th style=\"width:16%\">数值</th><th>证明材料</th></tr>\n");
            foreach (var input in result.Trace.Inputs)
            {
                Input(input);
            }

            _page.Append("</table>\n");
        }
    }

    private void Input(TraceInput input)
    {
        var key = (input.Input.Code, input.Input.Year);
        _page.Append("<tr><td>").Append(Html(FigureNames.Of(key.Code, _content.Sources).Zh)).Append("</td><td>").Append(key.Year.ToString(CultureInfo.InvariantCulture)).Append("</td><td>").Append(Html(Value(input))).Append("</td><td>");
        var proofs = _content.Evidence.Proofs.GetValueOrDefault(key) ?? [];
        if (proofs.Count == 0)
        {
            _page.Append("<span class=\"none\">没有随数据提交的文件</span>");
        }

        foreach (var proof in proofs)
        {
            var place = _content.Evidence.Places.GetValueOrDefault(proof.Sha256);
            _page.Append("<div>").Append(proof.Firm.Length > 0 ? Html(proof.Firm) + "：" : "").Append(place is null ? Html(proof.Name) : Link(place))
                .Append(proof.Locator is null ? "" : "，" + Html(proof.Locator)).Append("<br>").Append(place is null ? $"<code>{proof.Sha256}</code>" : Sum(place, proof.Sha256)).Append("</div>");
        }

        _page.Append("</td></tr>\n");
    }

    private static string Value(TraceInput input) => input.Given switch
    {
        null => "未填",
        SeriesValue.Number number => $"{number.Value} {input.Unit.Symbol}{(number.State == "provisional" ? "（暂定）" : "")}",
        SeriesValue.NotApplicable none => $"不涉及：{none.Reason}",
        SeriesValue.Text text => text.Value,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    // What lies here is summed here; where it differs from the record, both are said.
    private string Sum(string name, string recorded) => _content.Sums.TryGetValue(name, out var packed) && packed != recorded
        ? $"<code>{packed}</code><br>与登记的不符：<code>{recorded}</code>"
        : $"<code>{recorded}</code>";

    private string Link(string name) => _content.Sums.ContainsKey(name)
        ? $"<a href=\"{Html(string.Join('/', name.Split('/').Select(Uri.EscapeDataString)))}\">{Html(name)}</a>"
        : $"{Html(name)}（内容不在数据文件夹中）";

    private void Row(string name, string value) => _page.Append("<tr><th style=\"width:22%\">").Append(Html(name)).Append("</th><td>").Append(Html(value)).Append("</td></tr>\n");

    private static string Local(DateTime utc) => ParkTime.Local(utc).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    private static string Html(string text) => Encoder.Encode(text);
}
