namespace EcoPark.Host.Commands.Demo.Loading;

/// <summary>
/// The demo park lives in May 2020: its deadlines, its history and its as-known-on dates make sense only there. While it is
/// being loaded the clock stands where each step belongs; afterwards it runs on from its last time at the speed of the real one.
/// </summary>
internal sealed class DemoClock : TimeProvider
{
    private DateTimeOffset _stands = new(2015, 1, 5, 1, 0, 0, TimeSpan.Zero);
    private DateTimeOffset? _started;

    public void Set(int year, int month, int day, int hour = 9) => _stands = new DateTimeOffset(year, month, day, hour, 0, 0, TimeSpan.FromHours(8)).ToUniversalTime();

    public void Run() => _started = TimeProvider.System.GetUtcNow();

    public override DateTimeOffset GetUtcNow() => _started is { } started ? _stands + (TimeProvider.System.GetUtcNow() - started) : _stands;
}
