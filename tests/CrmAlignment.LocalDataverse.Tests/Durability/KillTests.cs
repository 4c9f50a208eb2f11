using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using CrmAlignment.LocalDataverse.Storage;
using Microsoft.Data.Sqlite;
using Xunit;

namespace CrmAlignment.LocalDataverse.Tests.Durability;

/// <summary>A process that writes is killed again and again: no request that returned is lost, and there is no half of any.</summary>
[Trait(Category.Name, Category.Slow)]
public sealed class KillTests : IDisposable
{
    private const int Kills = 4;
    private const int MostRequests = 120;

    private readonly DatabaseFile _file = new();

    public void Dispose() => _file.Dispose();

    [Fact]
    public void Every_request_that_returned_is_there_whole_after_each_kill_and_every_job_runs()
    {
        var seed = Random.Shared.Next();
        var random = new Random(seed);
        CrashWriter.Prepare(_file.Path);
        var returned = new HashSet<string>(StringComparer.Ordinal);

        for (var run = 0; run < Kills; run++)
        {
            returned.UnionWith(WriteUntilKilled("run" + run, random.Next(1, MostRequests)));
            using var organization = CrashWriter.Open(_file.Path, runsJobs: false);
            RequireWhole(organization, returned, $"seed {seed}, run {run}");
        }

        using (var organization = CrashWriter.Open(_file.Path, runsJobs: false))
        {
            organization.DrainAsyncOperations();
            Assert.Empty(organization.FailedJobs);

            // A job that was killed between its work and its end runs again: at least once, and never for what is not there.
            Assert.Equal(
                Tags(organization, "account", "name").Keys.Order(StringComparer.Ordinal),
                Tags(organization, "phonecall", "subject").Keys.Order(StringComparer.Ordinal));
        }

        Assert.Equal("ok", IntegrityCheck());
    }

    private static void RequireWhole(LocalOrganization organization, HashSet<string> returned, string run)
    {
        var (accounts, tasks) = (Tags(organization, "account", "name"), Tags(organization, "task", "subject"));
        var (leads, contacts) = (Tags(organization, "lead", "subject"), Tags(organization, "contact", "lastname"));
        var lost = returned.Where(request =>
            !(request.StartsWith("account ", StringComparison.Ordinal) ? accounts : leads).ContainsKey(request.Split(' ')[1]));
        Assert.True(!lost.Any(), $"{run}: requests that returned are lost: {string.Join(", ", lost)}");
        Assert.Equal(accounts.Keys.Order(StringComparer.Ordinal), tasks.Keys.Order(StringComparer.Ordinal));
        Assert.All(tasks.Values, count => Assert.Equal(CrashWriter.TasksOfAccount, count));
        Assert.Equal(leads.Keys.Order(StringComparer.Ordinal), contacts.Keys.Order(StringComparer.Ordinal));
        Assert.All(contacts.Values, count => Assert.Equal(CrashWriter.ContactsOfLead, count));
    }

    private static Dictionary<string, int> Tags(LocalOrganization organization, string table, string column)
    {
        var tags = new Dictionary<string, int>(StringComparer.Ordinal);
        using var transaction = organization.Engine.Store.BeginRead();
        var definition = transaction.Catalog.Table(table);
        transaction.ForEach(definition, [definition.Column(column)], row =>
        {
            var tag = (string)row[column]!;
            tags[tag] = tags.GetValueOrDefault(tag) + 1;
        });
        return tags;
    }

    /// <summary>Runs the writer until it has reported some requests, and kills it while it goes on.</summary>
    /// <param name="run">Name of the run.</param>
    /// <param name="requests">How many requests to wait for.</param>
    /// <returns>What it reported, each as kind and tag.</returns>
    private List<string> WriteUntilKilled(string run, int requests)
    {
        var host = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
        using var writer = Process.Start(new ProcessStartInfo(host, ["exec", typeof(KillTests).Assembly.Location, _file.Path, run])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var errors = writer.StandardError.ReadToEndAsync();
        var reported = new List<string>();
        while (writer.StandardOutput.ReadLine() is { } line)
        {
            // The last line may be cut off where the process ended.
            if (line.EndsWith(" .", StringComparison.Ordinal))
            {
                reported.Add(line[..^2]);
            }

            if (reported.Count == requests)
            {
                writer.Kill();
            }
        }

        writer.WaitForExit();
        Assert.True(reported.Count >= requests, $"The writer ended by itself after {reported.Count} requests: {errors.Result}");
        return reported;
    }

    private string IntegrityCheck()
    {
        using var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder { DataSource = _file.Path, Pooling = false }.ToString());
        connection.Open();
        connection.CreateCollation(TextOrder.Name, (left, right) => string.Compare(left, right, StringComparison.OrdinalIgnoreCase));
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA integrity_check";
        return (string)command.ExecuteScalar()!;
    }
}
