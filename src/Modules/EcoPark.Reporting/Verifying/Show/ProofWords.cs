using EcoPark.Documents.Papers;
using EcoPark.Documents.Verify;
using EcoPark.Reporting.Contracts;
using EcoPark.Standards.Definitions;

namespace EcoPark.Reporting.Verifying.Show;

/// <summary>What a proof says, in words.</summary>
public static class ProofWords
{
    public static LocalText Of(KnownVersion version) => version.Paper is { } paper
        ? new LocalText($"{version.Year} 年{Paper(paper).Zh}", $"{Paper(paper).En} of {version.Year}")
        : version.Edition is { } edition
            ? new LocalText($"{version.Year} 年报告，第 {version.Number} 版定稿，第 {edition} 次公开", $"Report of {version.Year}, frozen version {version.Number}, edition {edition}")
            : new LocalText($"{version.Year} 年报告，第 {version.Number} 版定稿，未公开", $"Report of {version.Year}, frozen version {version.Number}, not published");

    public static LocalText Of(FactsSignature signature) => signature switch
    {
        FactsSignature.Valid => new("有效：数字就是定稿时签名的数字", "Valid: the numbers are those that were signed"),
        FactsSignature.Invalid => new("无效：数字、签名或公钥被换过", "Invalid: numbers, signature or key were exchanged"),
        _ => new("没有签名", "None"),
    };

    public static LocalText Of(VersionMatch match) => match == VersionMatch.FactsHash
        ? new LocalText("按文件属性中的哈希", "by the hash in the file's properties")
        : new LocalText("按数字的绑定（文件属性中没有可用的哈希）", "by the anchors of its numbers (no usable hash in its properties)");

    public static LocalText Of(NumberState state) => state switch
    {
        NumberState.Intact => new("一致", "Intact"),
        NumberState.Altered => new("改动", "Altered"),
        NumberState.Lost => new("丢失", "Lost"),
        NumberState.Unknown => new("外来", "Foreign"),
        _ => new("复制", "Copied"),
    };

    private static LocalText Paper(string kind) => kind switch
    {
        Documents.Papers.Paper.Plan => new("下阶段工作计划表", "next-stage plan"),
        Documents.Papers.Paper.SelfReport => new("复查自查报告提纲", "review self-report"),
        _ => new("一页简报", "one-page brief"),
    };
}
