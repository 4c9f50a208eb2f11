using System;
using System.Linq;
using CrmAlignment.LocalDataverse.Specification.Environments;
using CrmAlignment.LocalDataverse.Specification.Framework;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Xunit;

namespace CrmAlignment.LocalDataverse.Specification.Solutions;

/// <summary>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.importsolutionrequest.publishworkflows.</summary>
[Capability("Solutions", "States of imported workflows")]
[Trait(Category.Name, Category.Slow)]
public abstract class ProcessStateSpecification<TEnvironment>(TEnvironment environment) : SolutionSpecification<TEnvironment>(environment)
    where TEnvironment : SpecificationEnvironment
{
    private const string Activity = "Tiny.Activity";
    private static readonly Guid WorkflowId = new("55337eae-b7d7-ee11-904d-00224822316e");

    [SkippableFact]
    public void Workflow_that_the_package_has_active_is_activated_where_the_import_asks_for_it()
    {
        Bring(Package("1.0.0.0"), publishes: true);
        Assert.Equal("Activated", State());
        Assert.Empty(Warnings());
    }

    [SkippableFact]
    public void Workflow_is_a_draft_without_that_and_when_it_was_exported_as_one()
    {
        Bring(Package("1.0.0.0"), publishes: false);
        Assert.Equal("Draft", State());
        Assert.Contains("Process 'Rename' is kept without effect: it is a draft until it is activated.", Warnings());

        Bring(Package("1.0.0.1", state: 0), publishes: true);
        Assert.Equal("Draft", State());
    }

    [SkippableTheory]
    [InlineData(true, 1)]
    [InlineData(true, 0)]
    [InlineData(false, 1)]
    [InlineData(false, 0)]
    public void Active_workflow_stays_active_under_a_new_version_of_its_definition(bool publishes, int state)
    {
        Bring(Package("1.0.0.0"), publishes: true);

        Bring(Package("1.0.0.1", state, name: "Rename again"), publishes);

        Assert.Equal("Activated", State());
        Assert.Equal("Rename again", Workflow()["name"]);
    }

    [SkippableFact]
    public void Workflow_that_was_deactivated_stays_a_draft_unless_the_import_activates_it()
    {
        Bring(Package("1.0.0.0"), publishes: true);
        Admin.Update(new Entity("workflow", WorkflowId) { ["statecode"] = new OptionSetValue(0), ["statuscode"] = new OptionSetValue(1) });

        Bring(Package("1.0.0.1"), publishes: false);
        Assert.Equal("Draft", State());

        Bring(Package("1.0.0.2"), publishes: true);
        Assert.Equal("Activated", State());
    }

    [SkippableFact]
    public void Active_workflow_whose_new_definition_cannot_run_here_is_a_draft_and_the_job_says_so()
    {
        Bring(Package("1.0.0.0"), publishes: true);

        Bring(Package("1.0.0.1", activity: "Tiny.Nowhere"), publishes: true);

        Assert.Equal("Draft", State());
        Assert.Contains(
            "Process 'Rename' was active and is a draft now: it has the activity Tiny.Nowhere, which no registered assembly has.", Warnings());
    }

    private static SolutionZip Package(string version, int state = 1, string name = "Rename", string activity = Activity)
    {
        var zip = Managed(version);
        zip.Plugins([(TypeId, Activity)]);
        return zip.Part("Workflows/Rename.xaml", FormulaXaml.Document(FormulaXaml.Activity(activity, "", "")))
            .Section("Workflows", $"""
                <Workflow WorkflowId="{WorkflowId:B}" Name="{name}"><XamlFileName>/Workflows/Rename.xaml</XamlFileName><Type>1</Type><Category>0</Category>
                  <Mode>0</Mode><Scope>4</Scope><OnDemand>1</OnDemand><StateCode>{state}</StateCode><StatusCode>{state + 1}</StatusCode><RunAs>1</RunAs>
                  <PrimaryEntity>lead</PrimaryEntity></Workflow>
                """)
            .Root($"""type="29" id="{WorkflowId:B}" behavior="0" """);
    }

    private void Bring(SolutionZip zip, bool publishes) =>
        Admin.Execute(new ImportSolutionRequest { CustomizationFile = zip.Build(), PublishWorkflows = publishes });

    private Entity Workflow() => Single("workflow", "workflowid", WorkflowId);

    private string State() => Workflow().FormattedValues["statecode"];

    private string[] Warnings() =>
    [
        .. Rows("importjob").SelectMany(job => System.Xml.Linq.XElement.Parse((string)job["data"]).Descendants("result"))
            .Where(result => (string?)result.Attribute("result") == "warning").Select(result => (string)result.Attribute("errortext")!),
    ];
}

public sealed class ProcessStateInMemory(InMemoryEnvironment environment) : ProcessStateSpecification<InMemoryEnvironment>(environment);

public sealed class ProcessStateOnFile(FileEnvironment environment) : ProcessStateSpecification<FileEnvironment>(environment);

public sealed class ProcessStateLive(LiveEnvironment environment) : ProcessStateSpecification<LiveEnvironment>(environment);

public sealed class ProcessStateOverHttp(OverHttpEnvironment environment) : ProcessStateSpecification<OverHttpEnvironment>(environment);
