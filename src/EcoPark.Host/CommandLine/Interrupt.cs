using System.Runtime.InteropServices;

namespace EcoPark.Host.CommandLine;

/// <summary>Ctrl+C and the request to end: the running command is told through the token.</summary>
internal sealed class Interrupt : IDisposable
{
    private readonly CancellationTokenSource _source = new();
    private readonly TaskCompletionSource _raised = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly PosixSignalRegistration[] _signals;

    public Interrupt()
    {
        _signals = [PosixSignalRegistration.Create(PosixSignal.SIGINT, Raise), PosixSignalRegistration.Create(PosixSignal.SIGTERM, Raise)];
    }

    public CancellationToken Token => _source.Token;

    /// <summary>Ends when the user asks to stop.</summary>
    public Task Raised => _raised.Task;

    public void Dispose()
    {
        foreach (var signal in _signals)
        {
            signal.Dispose();
        }

        _source.Dispose();
    }

    private void Raise(PosixSignalContext context)
    {
        context.Cancel = true;
        _raised.TrySetResult();
        _source.Cancel();
    }
}
