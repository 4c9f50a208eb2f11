using NodaTime;

namespace CrmAlignment.Cli.Weights;

/// <summary>A proposal, with what it was asked of.</summary>
/// <param name="Set">Name and version of the set.</param>
/// <param name="From">First day, in the organization's time zone.</param>
/// <param name="To">Last day.</param>
/// <param name="LeftOut">Leads judged on these days that are not in the proposal: it is not known what they met when they were judged for the first time.</param>
/// <param name="Proposal">The proposal.</param>
internal sealed record Weighing(string Set, LocalDate From, LocalDate To, int LeftOut, WeightProposal Proposal);
