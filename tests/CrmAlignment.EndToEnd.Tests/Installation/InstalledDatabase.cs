using System;
using System.IO;
using System.Linq;
using CrmAlignment.Cli.Commands;
using CrmAlignment.LocalDataverse;
using CrmAlignment.Solution;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.EndToEnd.Tests.Installation;

/// <summary>A database file into which crma deploy has brought the product, made once a run and copied; and an empty one.</summary>
internal static class InstalledDatabase
{
    private static readonly Lazy<byte[]> Installed = new(() => Make("--yes"));
    private static readonly Lazy<byte[]> WithoutGate = new(() => Make("--yes", "--no-gate"));
    private static readonly Lazy<byte[]> Empty = new(() => Make());

    /// <summary>Writes a copy of the one with both solutions.</summary>
    public static string CopyTo(TemporaryFolder folder) => Write(folder, Installed.Value);

    /// <summary>Writes a copy of the one without the gate solution.</summary>
    public static string CopyWithoutGateTo(TemporaryFolder folder) => Write(folder, WithoutGate.Value);

    /// <summary>Writes a copy of the one without any.</summary>
    public static string CopyEmptyTo(TemporaryFolder folder) => Write(folder, Empty.Value);

    /// <summary>Does something in a database file that nobody has open.</summary>
    public static T In<T>(string path, Func<LocalOrganization, T> work)
    {
        using var organization = LocalOrganization.Open(new LocalDataverseOptions { DatabasePath = path });
        return work(organization);
    }

    /// <summary>Does something in a database file that nobody has open.</summary>
    public static void In(string path, Action<IOrganizationService> work) => In(path, organization =>
    {
        work(organization.AdminService);
        return 0;
    });

    /// <summary>The one row with a value.</summary>
    public static Entity Row(IOrganizationService service, string table, string column, object value)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(true) };
        query.Criteria.AddCondition(column, ConditionOperator.Equal, value);
        return Assert.Single(service.RetrieveMultiple(query).Entities);
    }

    /// <summary>Packs the zips of a version into a folder and gives the options that name them.</summary>
    public static string[] Zips(TemporaryFolder folder, string version, bool isManaged = true) =>
    [
        .. DeployedPackages.Of(new PackOptions { Version = Version.Parse(version), IsManaged = isManaged }).SelectMany(packed =>
        {
            var path = Path.Combine(folder.Path, packed.FileName);
            File.WriteAllBytes(path, packed.Content);
            return new[] { "--zip", path };
        }),
    ];

    private static string Write(TemporaryFolder folder, byte[] content)
    {
        var path = Path.Combine(folder.Path, "crm.db");
        File.WriteAllBytes(path, content);
        return path;
    }

    private static byte[] Make(params string[] deploys)
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "made.db");
        LocalOrganization.Open(new LocalDataverseOptions { DatabasePath = path }).Dispose();
        if (deploys.Length > 0)
        {
            var run = CommandRun.Of(["deploy", "--database", path, .. deploys]);
            Assert.True(run.Code == ExitCode.Done, run.Output + run.Errors);
        }

        return File.ReadAllBytes(path);
    }
}
