using System;
using System.IO;
using System.Threading.Tasks;
using CrmAlignment.Player.Settings;
using Xunit;

namespace CrmAlignment.Player.Tests.Serving;

/// <summary>The organization's own time.</summary>
public sealed class ClockTests : IAsyncLifetime
{
    private readonly PlayedOrganization _played = new();

    public Task InitializeAsync() => _played.InitializeAsync();

    public Task DisposeAsync() => _played.DisposeAsync();

    [Fact]
    public async Task Moving_on_does_the_due_work_and_dates_what_comes_after()
    {
        var token = (await _played.BeginAsync()).GetProperty("token").GetString();
        Assert.Equal(
            (200, """{"now":"2025-03-01T00:00:00+00:00"}"""), await _played.SendAsync("POST", "/player/clock", """{"to":"2025-03-01T00:00:00Z"}""", token));
        Assert.Equal(1, _played.DueWork);
        var id = _played.Organization.AdminService.Create(new Microsoft.Xrm.Sdk.Entity("account") { ["name"] = "Later" });
        var row = _played.Organization.AdminService.Retrieve("account", id, new Microsoft.Xrm.Sdk.Query.ColumnSet("createdon"));
        Assert.Equal(new DateTime(2025, 3, 1, 0, 0, 0, DateTimeKind.Utc), row["createdon"]);
    }

    [Theory]
    [InlineData("2025-02-03T09:00:00Z")]
    [InlineData("2025-01-01T00:00:00Z")]
    [InlineData("3000-01-01T00:00:00Z")]
    public async Task Moving_back_is_refused(string to)
    {
        var token = (await _played.BeginAsync()).GetProperty("token").GetString();
        var (status, text) = await _played.SendAsync("POST", "/player/clock", $$"""{"to":"{{to}}"}""", token);
        Assert.Equal(400, status);
        Assert.Contains("The clock shows 2025-02-03 09:00:00Z. It can be moved on, up to the year 2999, never back", text, StringComparison.Ordinal);
        Assert.Equal((0, _played.Time.Now), (_played.DueWork, _played.Clock.GetUtcNow()));
    }

    [Fact]
    public void Clock_is_set_back_before_anybody_works_and_stays_so_when_it_is_opened_again()
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            var clock = new MovableClock(_played.Time, path);
            clock.Set(_played.Time.Now.AddYears(-1));

            Assert.Equal(_played.Time.Now.AddYears(-1), clock.GetUtcNow());
            Assert.Equal(_played.Time.Now.AddYears(-1), new MovableClock(_played.Time, path).GetUtcNow());
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void Clock_runs_on_from_where_it_was_moved()
    {
        _played.Clock.MoveTo(_played.Time.Now.AddDays(10));
        _played.Time.Now = _played.Time.Now.AddHours(1);
        Assert.Equal(new DateTimeOffset(2025, 2, 13, 10, 0, 0, TimeSpan.Zero), _played.Clock.GetUtcNow());
    }

    [Fact]
    public void Clock_of_a_file_goes_on_after_a_new_start()
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("clock-").FullName, "demo.db.clock");
        var start = new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.Zero);
        Assert.Equal(start, new MovableClock(_played.Time, path, start).GetUtcNow());
        new MovableClock(_played.Time, path).MoveTo(start.AddDays(40));
        Assert.Equal(start.AddDays(40), new MovableClock(_played.Time, path, start).GetUtcNow());
        Directory.Delete(Path.GetDirectoryName(path)!, recursive: true);
    }

    [Fact]
    public void Clock_without_a_start_leaves_no_file_until_it_is_moved()
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("clock-").FullName, "demo.db.clock");
        var clock = new MovableClock(_played.Time, path);
        Assert.False(File.Exists(path));
        clock.MoveTo(_played.Time.Now.AddDays(1));
        Assert.Equal("1.00:00:00\n", File.ReadAllText(path));
        Directory.Delete(Path.GetDirectoryName(path)!, recursive: true);
    }

    [Fact]
    public void Clock_refuses_a_file_that_says_something_else()
    {
        var path = Path.GetTempFileName();
        File.WriteAllText(path, "tomorrow");
        var refusal = Assert.Throws<InvalidDataException>(() => new MovableClock(_played.Time, path));
        Assert.Equal($"{path} does not say how far the clock is ahead, such as 31.00:00:00. Delete it to begin with the present.", refusal.Message);
        File.Delete(path);
    }
}
