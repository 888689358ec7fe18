using EcoPark.Host.CommandLine;
using EcoPark.Host.Inputs;
using EcoPark.Host.Outputs;

namespace EcoPark.Host.Commands.Report;

/// <summary>What was written and where, and what is still open.</summary>
internal sealed class ReportSummary(Session session, EvaluatedInput input, ReportDocuments documents, IReadOnlyList<string> pdf)
{
    public void Write()
    {
        foreach (var file in documents.Files.Concat(pdf))
        {
            session.Out.WriteLine(Plain.Line(file));
        }

        var evaluation = input.Evaluation;
        session.Out.WriteLine(session.Say(
            $"判定 {evaluation.Judged} 项，达标 {evaluation.Met} 项；绑定数字 {documents.Set.Facts.Facts.Count} 个；{(documents.Gaps == 0 ? "没有待补的数据" : $"{documents.Gaps} 处缺少数据")}。",
            $"{evaluation.Judged} judged, {evaluation.Met} met; {documents.Set.Facts.Facts.Count} bound numbers; {(documents.Gaps == 0 ? "nothing is open" : $"{documents.Gaps} places lack data")}."));
        if (evaluation.ParkYear.IsDemo)
        {
            session.Out.WriteLine(session.Say("以上为示例数据。", "This is sample data."));
        }
    }

    public void WriteJson() => session.Out.WriteLine(JsonDocumentText.Of(json =>
    {
        var evaluation = input.Evaluation;
        json.WriteString("input", input.Path);
        json.WriteString("standard", evaluation.Standard.Code);
        json.WriteNumber("reportYear", evaluation.ParkYear.ReportYear);
        json.WriteBoolean("demo", evaluation.ParkYear.IsDemo);
        json.WriteString("out", documents.Folder);
        json.WriteStrings("files", documents.Files.Concat(pdf));
        json.WriteString("hash", documents.Set.Facts.Hash);
        json.WriteNumber("facts", documents.Set.Facts.Facts.Count);
        json.WriteObjects("gaps", documents.Set.Narrative.Gaps, gap =>
        {
            json.WriteString("section", gap.Section);
            json.WriteString("code", gap.Code);
        });
        json.WriteNumber("judged", evaluation.Judged);
        json.WriteNumber("met", evaluation.Met);
        json.WriteBoolean("compliant", evaluation.IsCompliant);
    }));
}
