using System;

namespace CrmAlignment.LocalDataverse.Pipeline;

/// <summary>One run of a plug-in or workflow activity, as the trace log tells of it.</summary>
/// <param name="Type">The class.</param>
/// <param name="IsActivity">Whether it is a workflow activity.</param>
/// <param name="StartedOn">When it began, UTC.</param>
/// <param name="Duration">How long it took.</param>
/// <param name="Trace">What it traced.</param>
/// <param name="Exception">What it threw; null when it succeeded.</param>
internal sealed record PluginRun(Type Type, bool IsActivity, DateTime StartedOn, TimeSpan Duration, string Trace, Exception? Exception);
