using System.Globalization;
using EcoPark.Standards.Reading;

namespace EcoPark.Documents.Packages;

/// <summary>The problems that every office file can have, worded once.</summary>
internal static class PackageProblems
{
    public static Problem TooLarge(PackageLimits limits) => new(
        "package.too_large", "",
        Text($"文件超过 {limits.FileBytes / 1048576} MB 上限，请压缩其中的图片后重试。"),
        Text($"The file is larger than {limits.FileBytes / 1048576} MB. Compress its pictures and try again."));

    public static Problem NotAZip(string detail) => new(
        "package.not_a_zip", "",
        "文件不是有效的 Office 文件（压缩包损坏或不完整），请重新保存或重新上传。",
        $"This is not a valid office file: the zip is damaged or incomplete ({detail}). Save or upload it again.");

    public static Problem OldOrEncrypted { get; } = new(
        "package.old_or_encrypted", "",
        "文件是旧格式（.doc/.xls）或设有密码，请去掉密码并另存为 .docx 或 .xlsx。",
        "The file has the old format (.doc, .xls) or a password. Remove the password and save it as .docx or .xlsx.");

    public static Problem TooManyEntries(PackageLimits limits) => new(
        "package.too_many_entries", "",
        Text($"压缩包内的条目超过 {limits.Entries} 个，拒绝读取。"),
        Text($"The zip has more than {limits.Entries} entries and is refused."));

    public static Problem DuplicatePart(string name) => new(
        "package.duplicate_part", name,
        $"压缩包内有重名部件“{name}”，内容不唯一，拒绝读取。",
        $"The zip holds the part '{name}' twice, so its content is ambiguous; it is refused.");

    public static Problem InflatesTooLarge(string name, PackageLimits limits) => new(
        "package.inflates_too_large", name,
        Text($"解压后超过 {limits.InflatedBytes / 1048576} MB 上限，拒绝读取。"),
        Text($"The content inflates to more than {limits.InflatedBytes / 1048576} MB and is refused."));

    public static Problem Ratio(string name, PackageLimits limits) => new(
        "package.ratio", name,
        Text($"部件“{name}”的压缩比超过 {limits.Ratio}，疑似压缩炸弹，拒绝读取。"),
        Text($"The part '{name}' inflates more than {limits.Ratio} times, like a zip bomb; it is refused."));

    public static Problem DamagedPart(string name, string detail) => new(
        "package.damaged_part", name,
        $"部件“{name}”已损坏，请用原程序重新保存。",
        $"The part '{name}' is damaged ({detail}). Save the file again in its own program.");

    public static Problem MissingPart(string name) => new(
        "package.missing_part", name,
        $"文件缺少部件“{name}”，请确认文件类型并重新保存。",
        $"The file lacks the part '{name}'. Check its type and save it again.");

    public static Problem MalformedXml(string name, string detail) => new(
        "xml.malformed", name,
        $"部件“{name}”的 XML 无效（或含有不允许的 DTD），拒绝读取。",
        $"The XML of '{name}' is not valid, or has a forbidden DTD: {detail}");

    public static Problem XmlTooLarge(string name, PackageLimits limits) => new(
        "xml.too_large", name,
        Text($"部件“{name}”的节点超过 {limits.XmlNodes} 个，拒绝读取。"),
        Text($"The XML of '{name}' has more than {limits.XmlNodes} nodes and is refused."));

    public static Problem XmlTooDeep(string name, PackageLimits limits) => new(
        "xml.too_deep", name,
        Text($"部件“{name}”的嵌套超过 {limits.XmlDepth} 层，拒绝读取。"),
        Text($"The XML of '{name}' is nested deeper than {limits.XmlDepth} levels and is refused."));

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
