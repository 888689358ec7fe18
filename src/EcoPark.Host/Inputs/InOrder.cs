using System.Runtime.CompilerServices;

namespace EcoPark.Host.Inputs;

/// <summary>Works on a few items at once and yields the results in the order of the items; holds no more than that few.</summary>
internal static class InOrder
{
    public static async IAsyncEnumerable<TResult> RunAsync<TItem, TResult>(
        IEnumerable<TItem> items, Func<TItem, TResult> work, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var running = new Queue<Task<TResult>>();
        var atOnce = Environment.ProcessorCount + 1;
        foreach (var item in items)
        {
            cancellation.ThrowIfCancellationRequested();
            if (running.Count == atOnce)
            {
                yield return await running.Dequeue().WaitAsync(cancellation);
            }

            running.Enqueue(Task.Run(() => work(item), cancellation));
        }

        while (running.TryDequeue(out var next))
        {
            yield return await next.WaitAsync(cancellation);
        }
    }
}
