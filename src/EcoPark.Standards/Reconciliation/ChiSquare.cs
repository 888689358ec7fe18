namespace EcoPark.Standards.Reconciliation;

/// <summary>The χ² distribution with a whole number of degrees of freedom.</summary>
/// <source>
/// Series of the incomplete gamma function: M. Abramowitz and I. A. Stegun, Handbook of Mathematical Functions, 6.5.29 and 26.4.
/// </source>
internal static class ChiSquare
{
    private const int Halvings = 200;

    /// <summary>The value that is exceeded with the given probability.</summary>
    public static double Critical(int degrees, double significance)
    {
        var (low, high) = (0.0, Math.Max(1.0, degrees));
        while (Cumulative(degrees, high) < 1 - significance)
        {
            (low, high) = (high, high * 2);
        }

        for (var i = 0; i < Halvings && high - low > 1e-12 * high; i++)
        {
            var middle = (low + high) / 2;
            (low, high) = Cumulative(degrees, middle) < 1 - significance ? (middle, high) : (low, middle);
        }

        return (low + high) / 2;
    }

    // P(a, x) = e^-x x^a / Γ(a + 1) · Σ x^n / ((a + 1) … (a + n)): all terms positive, so nothing cancels.
    private static double Cumulative(int degrees, double value)
    {
        var (a, x) = (degrees / 2.0, value / 2);
        var (term, sum) = (1.0, 1.0);
        for (var n = 1; term > sum * 1e-17; n++)
        {
            term *= x / (a + n);
            sum += term;
        }

        return Math.Min(1, sum * Math.Exp((a * Math.Log(x)) - x - LogGammaOfNext(degrees)));
    }

    // ln Γ(a + 1) with a a whole or half number, from Γ(1) = 1 and Γ(1/2) = √π.
    private static double LogGammaOfNext(int degrees)
    {
        var sum = degrees % 2 == 0 ? 0 : Math.Log(Math.PI) / 2;
        for (var twice = degrees; twice > 0; twice -= 2)
        {
            sum += Math.Log(twice / 2.0);
        }

        return sum;
    }
}
