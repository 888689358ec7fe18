namespace EcoPark.Standards.Reconciliation;

/// <summary>Whether the measurements as a whole agree with the balances.</summary>
/// <param name="Statistic">The least weighted sum of squared adjustments.</param>
/// <param name="DegreesOfFreedom">How many independent balances the measurements must meet; 0: nothing can be tested.</param>
/// <param name="Critical">The value of the χ² distribution that is exceeded by chance with the probability of the test; 0 without degrees of freedom.</param>
/// <source>V. V. Almasy and T. Sztano 1975; Narasimhan and Jordache 2000, chapter 7: global test.</source>
public sealed record GlobalTest(double Statistic, int DegreesOfFreedom, double Critical)
{
    /// <summary>No more disagreement than chance explains.</summary>
    public bool IsPassed => DegreesOfFreedom == 0 || Statistic <= Critical;
}
