using System;
using System.IO;
using CrmAlignment.Cli.Commands;
using CrmAlignment.Cli.Report;
using NodaTime;

namespace CrmAlignment.EndToEnd.Tests.Olist;

/// <summary>Replays the real funnel once for all tests that ask about it.</summary>
public sealed class OlistReplay : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Lazy<ReplayResult> _result;

    public OlistReplay() => _result = new Lazy<ReplayResult>(() => new ReplayRun(
        new ReplayOptions { Leads = OlistFiles.Leads, Deals = OlistFiles.Deals, Map = OlistFiles.Map, Output = _folder.Path },
        PlainConsole.To(TextWriter.Null),
        SystemClock.Instance.GetCurrentInstant()).Replay(default));

    /// <summary>What the replay gave.</summary>
    public ReplayResult Result => _result.Value;

    /// <summary>The report, read from the local Dataverse.</summary>
    public FunnelReport Report => Result.Report;

    public void Dispose() => _folder.Dispose();
}
