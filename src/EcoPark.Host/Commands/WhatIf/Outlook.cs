using System.Collections.Immutable;
using EcoPark.Host.Inputs;
using EcoPark.Standards.Selections;

namespace EcoPark.Host.Commands.WhatIf;

/// <summary>What is said of an input.</summary>
/// <param name="Input">The evaluated input.</param>
/// <param name="Ranking">All legal choices in order.</param>
/// <param name="Gaps">Judged indicators that are not met, and what would change that.</param>
internal sealed record Outlook(EvaluatedInput Input, SelectionRanking Ranking, ImmutableArray<IndicatorGap> Gaps);
