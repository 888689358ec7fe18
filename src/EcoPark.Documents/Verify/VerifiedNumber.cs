using EcoPark.Standards.Definitions;

namespace EcoPark.Documents.Verify;

/// <summary>A bound number as verified.</summary>
/// <param name="FactId">The fact.</param>
/// <param name="Code">Its figure code; by the document where the facts do not know the id.</param>
/// <param name="Occurrence">Which occurrence in the document, from 1; null for a place that the facts do not record.</param>
/// <param name="Expected">The digits of the fact; null when it is unknown.</param>
/// <param name="Found">What is printed; null when it is lost.</param>
/// <param name="State">The outcome.</param>
/// <param name="Place">Where it stands, or stood.</param>
public sealed record VerifiedNumber(
    string FactId, string Code, int? Occurrence, string? Expected, string? Found, NumberState State, LocalText Place)
{
    /// <summary>The outcome in a sentence.</summary>
    public LocalText Message => State switch
    {
        NumberState.Intact => new($"{Code} 为 {Found}，与 facts.json 一致。", $"{Code} is {Found}, as in facts.json."),
        NumberState.Altered => new($"{Code} 应为 {Expected}，文中为“{Found}”；请改回，或更正数据后重新生成。",
            $"{Code} should be {Expected}, the document prints '{Found}'; restore it, or correct the record and write the report again."),
        NumberState.Lost => new($"{Code}（{Expected}）的绑定已不在文中；请从原文件恢复该句。",
            $"The anchor of {Code} ({Expected}) is gone; restore the sentence from the original."),
        NumberState.Unknown => new($"{Code}（文中为“{Found}”）不在 facts.json 中，来自另一份报告；请删除或重新生成。",
            $"{Code} (printed '{Found}') is not in facts.json: it comes from another report; remove it or write the report again."),
        NumberState.Duplicated => new($"{Code}（文中为“{Found}”）是复制来的，facts.json 未记录此处；请删除或写入模板后重新生成。",
            $"{Code} (printed '{Found}') was copied here, facts.json records no such place; remove it, or add it to the template and write the report again."),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
