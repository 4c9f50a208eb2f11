using System;
using System.Collections.Generic;
using System.Linq;
using System.ServiceModel;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Tests.Pipeline;
using CrmAlignment.LocalDataverse.Tests.RowFiles;
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
    private readonly List<string> _rows;

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

        _rows = Rows();
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
            RequireNoSql(seed, fault.Detail.Message);
            return false;
        }
        catch (Exception other)
        {
            Assert.Fail($"seed {seed}: not a fault: {other}");
            return false;
        }
    }

    /// <summary>Requires that a text shows nothing of how rows are stored.</summary>
    /// <param name="seed">The seed, to repeat a failure with.</param>
    /// <param name="text">What a caller sees.</param>
    public static void RequireNoSql(int seed, string text) =>
        Assert.True(!TracesOfSql.Any(trace => text.Contains(trace, StringComparison.Ordinal)), $"seed {seed}: {text}");

    /// <summary>All rows with all their values.</summary>
    public List<string> Rows() => RowLines.Export(Local);

    /// <summary>Requires that no row is other than at the beginning.</summary>
    public void RequireUnchanged() => Assert.Equal(_rows, Rows());

    public void Dispose() => _organization.Dispose();
}
