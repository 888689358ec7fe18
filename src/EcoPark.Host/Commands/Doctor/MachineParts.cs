using System.Net.NetworkInformation;
using EcoPark.Host.Office;
using EcoPark.Platform.Health;

namespace EcoPark.Host.Commands.Doctor;

/// <summary>What the machine has to offer: fonts, LibreOffice, free ports.</summary>
internal static class MachineParts
{
    private const string Family = "Noto Sans CJK SC";

    public static HealthLine Line(string zh, string en, HealthState state, (string Zh, string En) text) =>
        new(zh, en, new HealthFinding(state, text.Zh, text.En), TimeProvider.System.GetUtcNow().UtcDateTime);

    public static async Task<HealthLine> FontsAsync(CancellationToken cancellation) => (await OfficeFonts.Installed(cancellation)).Contains(Family, StringComparison.Ordinal)
        ? Line("字体", "Fonts", HealthState.Good, ($"有 {Family}。", $"{Family} is there."))
        : Line("字体", "Fonts", HealthState.Attention, ($"没有 {Family}，PDF 中的汉字会缺字。请安装 fonts-noto-cjk。", $"{Family} is missing; Chinese text in PDFs will have gaps. Install fonts-noto-cjk."));

    public static HealthLine Office() => OfficeProgram.Find("soffice", "libreoffice") is { } path
        ? Line("LibreOffice", "LibreOffice", HealthState.Good, ($"{path}。", $"{path}."))
        : Line("LibreOffice", "LibreOffice", HealthState.Attention, ("没有安装：照样写 Word 和 Excel，只是不生成 PDF。", "Not installed: Word and Excel are written as usual, PDF is not."));

    public static IEnumerable<HealthLine> Ports(string urls)
    {
        foreach (var url in urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            yield return Uri.TryCreate(url, UriKind.Absolute, out var address) ? Port(address)
                : Line("端口", "Port", HealthState.Bad, ($"“{url}”不是地址，应如 http://127.0.0.1:5210。", $"“{url}” is no address; write http://127.0.0.1:5210."));
        }
    }

    private static HealthLine Port(Uri address)
    {
        var used = IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners().Any(listener => listener.Port == address.Port);
        return used
            ? Line("端口", "Port", HealthState.Attention, ($"{address.Port} 已被占用：若是 EcoPark 自己在运行则正常，否则请用 --urls 换一个。", $"{address.Port} is in use: fine when EcoPark itself runs there, else choose another with --urls."))
            : Line("端口", "Port", HealthState.Good, ($"{address.Port} 空闲。", $"{address.Port} is free."));
    }
}
