using System.Collections.Generic;
using System.Linq;

namespace CrmAlignment.Cli.Settings;

/// <summary>A section of a plan: what it does is done in one transaction.</summary>
/// <param name="Name">Its name.</param>
/// <param name="IsOfPlatform">Whether the platform's administrator does it.</param>
/// <param name="Steps">What it does.</param>
/// <param name="LeftAlone">What is there and not in the file.</param>
internal sealed record PlannedSection(string Name, bool IsOfPlatform, IReadOnlyList<PlannedStep> Steps, IReadOnlyList<string> LeftAlone)
{
    /// <summary>How many settings an action has.</summary>
    public int Count(PlanAction action) => Steps.Count(step => step.Action == action);
}
