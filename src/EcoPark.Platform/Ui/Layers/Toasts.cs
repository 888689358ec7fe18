namespace EcoPark.Platform.Ui;

/// <summary>Says what was done, once, with the way back. One per open page.</summary>
public sealed class Toasts(TimeProvider time)
{
    private readonly List<Toast> _open = [];

    public event EventHandler? Changed;

    public IReadOnlyList<Toast> Open => _open;

    /// <param name="text">What was done, with its coverage: 已采纳 17 项；1 项有错误未采纳.</param>
    /// <param name="undo">Takes it back; null where that is not possible.</param>
    /// <param name="link">A word and an address: 查看.</param>
    public void Show(string text, Func<Task>? undo = null, (string Text, string Href)? link = null)
    {
        var toast = new Toast(text, undo, link, time.GetUtcNow() + Toast.Lifetime);
        _open.Add(toast);
        Changed?.Invoke(this, EventArgs.Empty);
        _ = CloseLater(toast);
    }

    public void Close(Toast toast)
    {
        if (_open.Remove(toast))
        {
            Changed?.Invoke(this, EventArgs.Empty);
        }
    }

    public int SecondsLeft(Toast toast) => Math.Max(0, (int)Math.Ceiling((toast.ClosesAt - time.GetUtcNow()).TotalSeconds));

    private async Task CloseLater(Toast toast)
    {
        for (var left = SecondsLeft(toast); left > 0; left = SecondsLeft(toast))
        {
            await Task.Delay(TimeSpan.FromSeconds(1), time);
            Changed?.Invoke(this, EventArgs.Empty);
        }

        Close(toast);
    }
}
