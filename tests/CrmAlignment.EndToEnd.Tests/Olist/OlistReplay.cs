using System;
using System.IO;
using CrmAlignment.Cli.Commands;
using CrmAlignment.Cli.Report;
using NodaTime;

namespace CrmAlignment.EndToEnd.Tests.Olist;

/// <summary>Replays the real funnel once for all tests that ask about it.</summary>
public sealed class OlistReplay : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly Lazy<ReplayResult> result;

    public OlistReplay() => result = new Lazy<ReplayResult>(() => new ReplayRun(
        new ReplayOptions { Leads = OlistFiles.Leads, Deals = OlistFiles.Deals, Map = OlistFiles.Map, Output = folder.Path },
        PlainConsole.To(TextWriter.Null),
        SystemClock.Instance.GetCurrentInstant()).Replay(default));

    /// <summary>What the replay gave.</summary>
    public ReplayResult Result => result.Value;

    /// <summary>The report, read from the local Dataverse.</summary>
    public FunnelReport Report => Result.Report;

    public void Dispose() => folder.Dispose();
}
