using System;

namespace CrmAlignment.LocalDataverse.Pipeline;

/// <summary>How far requests may go.</summary>
/// <param name="MaximumDepth">How many plug-ins may cause one another.</param>
/// <param name="OperationTimeout">How long one operation may take, its steps included.</param>
/// <param name="SplitsMixedUpdates">Whether an update of state or owner and other columns runs twice, as on the platform.</param>
internal sealed record PipelineLimits(int MaximumDepth, TimeSpan OperationTimeout, bool SplitsMixedUpdates);
