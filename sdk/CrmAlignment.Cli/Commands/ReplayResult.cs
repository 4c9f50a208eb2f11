using System.Collections.Generic;
using CrmAlignment.Cli.Replay.Input;
using CrmAlignment.Cli.Report;
using CrmAlignment.LocalDataverse.Pipeline;

namespace CrmAlignment.Cli.Commands;

/// <summary>What a replay gave.</summary>
/// <param name="Report">The report.</param>
/// <param name="RefusedRows">Lines of the files that were refused.</param>
/// <param name="Skipped">Events that earlier runs had done.</param>
/// <param name="Requests">Requests that Dataverse performed, those of plug-ins included.</param>
public sealed record ReplayResult(FunnelReport Report, IReadOnlyList<RefusedRow> RefusedRows, int Skipped, RequestCounters Requests);
