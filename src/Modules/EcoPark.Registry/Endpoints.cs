using EcoPark.Platform.Ui;
using EcoPark.Platform.Web;
using EcoPark.Registry.Enterprises.Export;
using EcoPark.Standards.Reading;
using Microsoft.AspNetCore.Http;

namespace EcoPark.Registry;

/// <summary>How results of handlers become answers.</summary>
internal static class Endpoints
{
    public static async Task<IResult> AnswerAsync<T>(this Task<Result<T>> handled)
        where T : class
    {
        var result = await handled;
        return result.IsOk ? Results.Ok(result.Value) : EndpointConventions.Refused(result.Problems, Words.IsChinese);
    }

    public static async Task<IResult> DownloadAsync(this Task<Result<ExportedFile>> handled)
    {
        var result = await handled;
        return result.IsOk
            ? Results.File(result.Value.Content, result.Value.MediaType, result.Value.Name)
            : EndpointConventions.Refused(result.Problems, Words.IsChinese);
    }

    /// <summary>The body of a request, as long as it is not longer than allowed; null otherwise.</summary>
    public static async Task<byte[]?> ReadAsync(Stream body, int limit, CancellationToken cancellation)
    {
        using var kept = new MemoryStream();
        var buffer = new byte[81_920];
        int read;
        while ((read = await body.ReadAsync(buffer, cancellation)) > 0)
        {
            if (kept.Length + read > limit)
            {
                return null;
            }

            await kept.WriteAsync(buffer.AsMemory(0, read), cancellation);
        }

        return kept.ToArray();
    }

    public static IResult TooLarge(int limit) => EndpointConventions.Refused(
        [new Problem("file-too-large", "", $"文件超过 {limit / 1048576} MB；请拆分后再上传。", $"The file is larger than {limit / 1048576} MB; split it.")], Words.IsChinese);
}
