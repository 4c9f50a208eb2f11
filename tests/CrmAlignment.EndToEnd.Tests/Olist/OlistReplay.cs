using System;
using System.IO;
using CrmAlignment.Cli.Commands;
using CrmAlignment.Cli.Report;
using CrmAlignment.Client;
using CrmAlignment.Client.Nurture;
using CrmAlignment.EndToEnd.Tests.Plugins;
using CrmAlignment.LocalDataverse;
using NodaTime;

namespace CrmAlignment.EndToEnd.Tests.Olist;

/// <summary>Replays the real funnel once for all tests that ask about it, and keeps what it left.</summary>
public sealed class OlistReplay : IDisposable
{
    /// <summary>The day after that on which the organization is looked at, some days after the last deal of the files.</summary>
    public static readonly LocalDate End = new(2018, 12, 1);

    private readonly TemporaryFolder _folder = new();
    private readonly Lazy<ReplayResult> _result;
    private readonly Lazy<LocalOrganization> _organization;
    private readonly Lazy<NurtureReview> _nurture;

    public OlistReplay()
    {
        _result = new Lazy<ReplayResult>(() => new ReplayRun(
            new ReplayOptions { Leads = OlistFiles.Leads, Deals = OlistFiles.Deals, Map = OlistFiles.Map, Output = _folder.Path, Database = Database },
            PlainConsole.To(TextWriter.Null),
            SystemClock.Instance.GetCurrentInstant()).Replay(default));
        _organization = new Lazy<LocalOrganization>(Open);
        _nurture = new Lazy<NurtureReview>(() => Client.ReviewAllNurture());
    }

    /// <summary>What the replay gave.</summary>
    public ReplayResult Result => _result.Value;

    /// <summary>The report, read from the local Dataverse.</summary>
    public FunnelReport Report => Result.Report;

    /// <summary>A client of what the replay left, in the last hour before <see cref="End"/>, after the work that was due until then.</summary>
    public AlignmentClient Client => new(_organization.Value.AdminService);

    /// <summary>Nurture at that time.</summary>
    public NurtureReview NurtureAtEnd => _nurture.Value;

    private string Database => Path.Combine(_folder.Path, "olist.db");

    public void Dispose()
    {
        if (_organization.IsValueCreated)
        {
            _organization.Value.Dispose();
        }

        _folder.Dispose();
    }

    private LocalOrganization Open()
    {
        _ = Result;
        var hourBefore = End.AtStartOfDayInZone(DateTimeZoneProviders.Tzdb["America/Sao_Paulo"]).Minus(Duration.FromHours(1)).ToDateTimeOffset();
        var organization = LocalOrganization.Open(new LocalDataverseOptions { DatabasePath = Database, TimeProvider = new ManualClock(hourBefore) });
        var client = new AlignmentClient(organization.AdminService);
        client.ProcessAllDue();
        organization.DrainAsyncOperations();
        client.FoldAll();
        return organization;
    }
}
