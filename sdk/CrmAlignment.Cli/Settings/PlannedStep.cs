using Microsoft.Xrm.Sdk;

namespace CrmAlignment.Cli.Settings;

/// <summary>One setting of a plan.</summary>
/// <param name="Action">What becomes of it.</param>
/// <param name="Text">What it is, with the values that change, old before new.</param>
/// <param name="Request">The request that does it; null where nothing is to be done.</param>
internal sealed record PlannedStep(PlanAction Action, string Text, OrganizationRequest? Request);
