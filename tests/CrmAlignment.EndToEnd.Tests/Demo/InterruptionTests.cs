using System;
using System.IO;
using System.Linq;
using System.Threading;
using CrmAlignment.Cli.Commands;
using CrmAlignment.Cli.Report;
using NodaTime;
using Xunit;

namespace CrmAlignment.EndToEnd.Tests.Demo;

/// <summary>A replay that was stopped goes on, and ends where one that was not stopped ends.</summary>
[Trait(Category.Name, Category.Slow)]
public sealed class InterruptionTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Replay_ends_with_the_same_report_when_it_was_stopped_and_run_again()
    {
        var whole = Run("whole.db", new StringWriter(), CancellationToken.None).Report;
        using var stop = new CancellationTokenSource();
        Assert.Throws<OperationCanceledException>(() => Run("stopped.db", new WatchingWriter("  40 %", stop.Cancel), stop.Token));

        var resumed = Run("stopped.db", new StringWriter(), CancellationToken.None);

        Assert.InRange(resumed.Skipped, 250, 450);
        Assert.Equal(whole.Months, resumed.Report.Months);
        Assert.Equal(whole.Stages, resumed.Report.Stages);
        Assert.Equal(whole.Origins, resumed.Report.Origins);
        Assert.Equal(Counts(whole), Counts(resumed.Report));
    }

    // A kill may fall between the journal and the group of commits that it tells of: the journal of later, with the database of then.
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Replay_that_was_killed_loses_its_last_group_alone_and_goes_on(bool journalIsAhead)
    {
        var killed = Path.Combine(_folder.Path, "killed.db");
        using var writer = new WatchingWriter("  40 %", () =>
        {
            foreach (var end in new[] { "", "-wal", ".replayed" })
            {
                using var from = new FileStream(Path.Combine(_folder.Path, "whole.db") + end, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
                using var to = File.Create(killed + end);
                from.CopyTo(to);
            }
        });
        var whole = Run("whole.db", writer, CancellationToken.None).Report;
        if (journalIsAhead)
        {
            File.Copy(Path.Combine(_folder.Path, "whole.db.replayed"), killed + ".replayed", overwrite: true);
        }

        var resumed = Run("killed.db", new StringWriter(), CancellationToken.None);

        Assert.Equal(250, resumed.Skipped);
        Assert.Equal(whole.Months, resumed.Report.Months);
        Assert.Equal(whole.Stages, resumed.Report.Stages);
        Assert.Equal(whole.Origins, resumed.Report.Origins);
        Assert.Equal(Counts(whole), Counts(resumed.Report));
    }

    private static string Counts(FunnelReport report) =>
        string.Join("; ", report.Queues.Select(queue => $"{queue.Queue}: {queue.Waiting}, {queue.Returned}, {queue.AgedOut}"));

    private ReplayResult Run(string database, TextWriter writer, CancellationToken cancellationToken) => new ReplayRun(
        new ReplayOptions
        {
            Leads = DemoFiles.Path("leads.csv"),
            Deals = DemoFiles.Path("deals.csv"),
            Spend = DemoFiles.Path("spend.csv"),
            Map = DemoFiles.Path("map.json"),
            Database = Path.Combine(_folder.Path, database),
            Output = _folder.Path,
        },
        PlainConsole.To(writer),
        SystemClock.Instance.GetCurrentInstant()).Replay(cancellationToken);

    private sealed class WatchingWriter(string text, Action seen) : StringWriter
    {
        private bool _seen;

        public override void Write(string? value)
        {
            base.Write(value);
            if (!_seen && GetStringBuilder().ToString().Contains(text, StringComparison.Ordinal))
            {
                _seen = true;
                seen();
            }
        }
    }
}
