using System;
using System.Collections.Generic;
using System.Linq;
using System.ServiceModel;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Tests.Pipeline;
using Microsoft.Xrm.Sdk;
using Xunit;

namespace CrmAlignment.LocalDataverse.Tests.Fuzz;

/// <summary>
/// An organization with a few rows that gets nonsense: it must answer, or refuse with a fault of the platform that shows no
/// SQL, and its rows must not change. A fault "Unexpected" is a defect: some rule was missing.
/// </summary>
internal sealed class FuzzOrganization : IDisposable
{
    private static readonly string[] TracesOfSql = ["SQLite", "SELECT ", "INSERT ", "UPDATE ", "t0.", "store:", " at CrmAlignment."];

    private readonly PluginOrganization _organization = new();

    public FuzzOrganization()
    {
        var account = Service.Create(new Entity("account") { ["name"] = "Engines Ltd" });
        for (var index = 0; index < 5; index++)
        {
            Lead = Service.Create(new Entity("lead")
            {
                ["subject"] = "Lead " + index,
                ["lastname"] = "Byron",
                ["estimatedamount"] = new Money(100m * index),
                ["parentaccountid"] = new EntityReference("account", account),
            });
        }
    }

    public IOrganizationService Service => _organization.Service;

    public LocalOrganization Local => _organization.Local;

    public Guid Lead { get; }

    /// <summary>Sends a request made from a random seed.</summary>
    /// <param name="seed">The seed, to repeat a failure with.</param>
    /// <param name="request">Sends it.</param>
    /// <returns>Whether it was answered rather than refused.</returns>
    public static bool Send(int seed, Action request)
    {
        try
        {
            request();
            return true;
        }
        catch (FaultException<OrganizationServiceFault> fault)
        {
            var text = $"seed {seed}: {fault.Detail.ErrorCode} {fault.Detail.Message} {fault.Detail.TraceText}";
            Assert.True(fault.Detail.ErrorCode != DataverseErrorCode.Unexpected, text);
            Assert.True(!TracesOfSql.Any(trace => fault.Detail.Message.Contains(trace, StringComparison.Ordinal)), text);
            return false;
        }
        catch (Exception other)
        {
            Assert.Fail($"seed {seed}: not a fault: {other}");
            return false;
        }
    }

    /// <summary>All rows: table, id and row version.</summary>
    public List<string> Rows()
    {
        using var transaction = Local.Engine.Store.BeginRead();
        return [.. transaction.Catalog.Tables.SelectMany(table => transaction.Find(table.LogicalName, new Dictionary<string, object?>()).Select(id =>
            $"{table.LogicalName} {id} {transaction.Retrieve(table.LogicalName, id)!.Version}"))];
    }

    public void Dispose() => _organization.Dispose();
}
