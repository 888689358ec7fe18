using System.Data.Common;
using System.Text;
using EcoPark.Documents.Facts;
using EcoPark.Documents.Report;
using EcoPark.Documents.Verify;
using EcoPark.Documents.Word;
using EcoPark.Host.Commands.Backup;
using EcoPark.Host.Inputs;
using EcoPark.Reporting.Contracts;
using EcoPark.Reporting.Reports.Signing;
using EcoPark.Reporting.Verifying;
using EcoPark.Standards.Reading;

namespace EcoPark.Host.Commands.Verify;

/// <summary>The facts a document is verified with, and what their signature says.</summary>
/// <param name="Facts">The facts.</param>
/// <param name="Signature">Null: there is none.</param>
internal sealed record FoundFacts(FactsFile Facts, SignatureState? Signature);

/// <summary>Finds the facts of a document: as named, beside it, or among the frozen versions of a data folder.</summary>
/// <param name="Document">The path of the document.</param>
/// <param name="Given">The facts as named; null: look for them.</param>
/// <param name="Data">The data folder.</param>
internal sealed record FactsSource(string Document, string? Given, string Data)
{
    private const int LargestSignature = 64 * 1024;

    public async Task<Result<FoundFacts>> FindAsync(WordText text, CancellationToken cancellation)
    {
        var path = Given ?? Path.Combine(Path.GetDirectoryName(Document) ?? "", ReportSet.FactsName);
        if (Given is not null || File.Exists(path))
        {
            return Read(path);
        }

        return await InFolderAsync(text, cancellation) ?? new Problem("no-facts", Document,
            $"旁边没有 {ReportSet.FactsName}，数据文件夹 {Data} 中也没有这份文件的定稿，无从核验；请用 --facts 指出与文件同时生成的 {ReportSet.FactsName}，或用 --data 指出数据文件夹。",
            $"There is no {ReportSet.FactsName} beside it and the data folder {Data} has no frozen version of it, so there is nothing to verify with; name the facts written with the document by --facts, or the data folder by --data.");
    }

    private static Result<FoundFacts> Read(string path)
    {
        var bytes = InputFile.Read(path, StrictJson.LargestFile);
        if (!bytes.IsOk)
        {
            return Result<FoundFacts>.Failed(bytes.Problems);
        }

        var facts = FactsJson.Read(bytes.Value, path);
        return facts.IsOk ? new FoundFacts(facts.Value, Signature(path, bytes.Value)) : Result<FoundFacts>.Failed(facts.Problems);
    }

    // A signature whose key is not beside it proves nothing: unreadable, not absent.
    private static SignatureState? Signature(string facts, byte[] content)
    {
        var folder = Path.GetDirectoryName(facts) ?? "";
        var signature = Path.Combine(folder, ReportKeys.SignatureName);
        if (!File.Exists(signature))
        {
            return null;
        }

        var signed = InputFile.Read(signature, LargestSignature);
        var key = InputFile.Read(Path.Combine(folder, ReportKeys.KeyName), LargestSignature);
        return signed.IsOk && key.IsOk
            ? ReportSignature.Check(content, Encoding.UTF8.GetString(signed.Value), Encoding.UTF8.GetString(key.Value))
            : SignatureState.Unreadable;
    }

    private async Task<Result<FoundFacts>?> InFolderAsync(WordText text, CancellationToken cancellation)
    {
        var opened = Installation.Open(Data, readOnly: true);
        if (!opened.IsOk)
        {
            return null;
        }

        await using var services = opened.Value;
        try
        {
            if (await services.GetRequiredService<FindFrozenFacts>().HandleAsync(text, cancellation) is not { } found)
            {
                return null;
            }

            return new FoundFacts(found.Facts, found.Signature switch { FactsSignature.Valid => SignatureState.Valid, FactsSignature.Invalid => SignatureState.Invalid, _ => null });
        }
        catch (DbException error)
        {
            return new Problem("data-unreadable", Data, $"数据库读不出来：{error.Message}。请先运行 ecopark migrate，或用 --facts。", $"The database cannot be read: {error.Message}. Run ecopark migrate first, or use --facts.");
        }
    }
}
