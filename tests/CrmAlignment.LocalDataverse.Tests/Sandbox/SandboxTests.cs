using System;
using System.Collections.Generic;
using CrmAlignment.LocalDataverse.Tests.Pipeline;
using Microsoft.Xrm.Sdk;
using Xunit;

namespace CrmAlignment.LocalDataverse.Tests.Sandbox;

public sealed class SandboxTests : IDisposable
{
    private const string Activity = "CrmAlignment.LocalDataverse.TestPlugins.RenameActivity";

    private readonly PluginOrganization _organization = new();

    public void Dispose() => _organization.Dispose();

    [Fact]
    public void Activity_runs_on_its_row_and_returns_its_outputs()
    {
        _organization.RegisterType(Activity);
        var lead = _organization.Lead("Old");

        var outputs = _organization.Local.RunActivity(Activity, new Dictionary<string, object> { ["Subject"] = "New" }, new EntityReference("lead", lead));

        Assert.Equal("Old", outputs["FormerSubject"]);
        Assert.Equal("New", _organization.SubjectOf(lead));
    }

    [Fact]
    public void Activity_leaves_nothing_when_it_throws()
    {
        _organization.RegisterType(Activity);
        var lead = _organization.Lead("Old");

        PluginOrganization.Fault(() => _organization.Local.RunActivity(Activity, new Dictionary<string, object> { ["Subject"] = "refuse" }, new EntityReference("lead", lead)));

        Assert.Equal("Old", _organization.SubjectOf(lead));
    }

    [Fact]
    public void Activity_is_refused_without_a_required_argument()
    {
        _organization.RegisterType(Activity);

        var fault = PluginOrganization.Fault(() => _organization.Local.RunActivity(Activity, new Dictionary<string, object>(), new EntityReference("lead", _organization.Lead())));

        Assert.Contains("Subject", fault.Detail.Message, StringComparison.Ordinal);
    }
}
