using EcoPark.Documents.Report;
using EcoPark.Documents.Word;
using EcoPark.Host.Inputs;
using EcoPark.Standards.Reading;

namespace EcoPark.Host.Outputs;

/// <summary>The three documents of a park-year and their facts, written to a folder.</summary>
/// <param name="Folder">The folder.</param>
/// <param name="Files">The files, with their paths, in reading order.</param>
/// <param name="Set">What was written.</param>
internal sealed record ReportDocuments(string Folder, IReadOnlyList<string> Files, ReportSet Set)
{
    /// <summary>The figures that had no record, by section.</summary>
    public int Gaps => Set.Narrative.Gaps.Count;

    /// <summary>Builds everything first, then writes; a faulty template leaves the folder as it was.</summary>
    public static Result<ReportDocuments> Write(EvaluatedInput input, string folder, CancellationToken cancellation)
    {
        if (File.Exists(folder))
        {
            return new Problem("not-a-folder", folder,
                "这是文件，这里需要文件夹；请用 --out 给出另一个名字。", "This is a file where a folder is needed; give another name with --out.");
        }

        var evaluation = input.Evaluation;
        var sources = ReportSourcesReader.Read(StandardsFolder.TemplateFiles(), input.Library, evaluation.Standard);
        if (!sources.IsOk)
        {
            return Result<ReportDocuments>.Failed(sources.Problems);
        }

        var built = ReportFiles.Build(evaluation, sources.Value);
        if (!built.IsOk)
        {
            return Result<ReportDocuments>.Failed(built.Problems);
        }

        foreach (var (name, content) in built.Value.Files)
        {
            cancellation.ThrowIfCancellationRequested();
            OutputFile.Write(Path.Combine(folder, name), content.Span);
        }

        return new ReportDocuments(folder, [.. built.Value.Files.Select(file => Path.Combine(folder, file.Name))], built.Value.Set);
    }

    /// <summary>Writes one of the documents anew, as with page numbers in its contents.</summary>
    public void Replace(string name, WordDocument document) => OutputFile.Write(Path.Combine(Folder, name), ReportFiles.Bytes(document));
}
