using System;
using System.Collections.Generic;

namespace CrmAlignment.Domain.Simulation;

/// <summary>What the candidate says of a lead as it was when it was judged for the first time, before sales completed it.</summary>
/// <param name="JudgedOn">When (UTC).</param>
/// <param name="Held">Per criterion, in the order of the set: whether the lead met it.</param>
public sealed record FirstJudgement(DateTime JudgedOn, IReadOnlyList<bool> Held);
