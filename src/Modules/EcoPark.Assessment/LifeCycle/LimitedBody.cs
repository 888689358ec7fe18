using EcoPark.Platform.Files;

namespace EcoPark.Assessment.LifeCycle;

/// <summary>Takes an upload as far as a file may be large.</summary>
internal static class LimitedBody
{
    /// <returns>False where it is longer than any file may be.</returns>
    public static async Task<bool> CopyAsync(Stream source, MemoryStream target, CancellationToken cancellation)
    {
        var buffer = new byte[81_920];
        int read;
        while ((read = await source.ReadAsync(buffer, cancellation)) > 0)
        {
            if (target.Length + read > FileStore.MaximumSize)
            {
                return false;
            }

            target.Write(buffer, 0, read);
        }

        target.Position = 0;
        return true;
    }
}
