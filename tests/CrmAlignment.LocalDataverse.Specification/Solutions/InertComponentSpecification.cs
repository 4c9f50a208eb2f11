using System;
using System.Linq;
using System.Xml.Linq;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Specification.Environments;
using CrmAlignment.LocalDataverse.Specification.Framework;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.LocalDataverse.Specification.Solutions;

/// <summary>
/// Components that apps and flows use, which are outside of the organization: rows of
/// https://learn.microsoft.com/power-apps/developer/data-platform/reference/entities/workflow,
/// https://learn.microsoft.com/power-apps/developer/data-platform/reference/entities/connectionreference,
/// https://learn.microsoft.com/power-apps/developer/data-platform/reference/entities/canvasapp and
/// https://learn.microsoft.com/power-apps/developer/data-platform/reference/entities/customcontrol.
/// </summary>
[Capability("Solutions", "Components that are kept without effect")]
[Trait(Category.Name, Category.Slow)]
public abstract class InertComponentSpecification<TEnvironment>(TEnvironment environment) : SolutionSpecification<TEnvironment>(environment)
    where TEnvironment : SpecificationEnvironment
{
    private static readonly Guid FlowId = new("55337eae-b7d7-ee11-904d-00224822316d");

    [SkippableFact]
    public void Flow_is_kept_as_a_draft_however_the_package_has_it()
    {
        Import(Flow("1.0.0.0"));

        var flow = Admin.Retrieve("workflow", FlowId, new ColumnSet(true));
        Assert.Equal(("Nightly", "Modern Flow", "Draft", "none"), (flow["name"], flow.FormattedValues["category"], flow.FormattedValues["statecode"], flow["primaryentity"]));
        Assert.Equal("""{"properties":{}}""", flow["clientdata"]);
        Assert.True((bool)flow["ismanaged"]);
    }

    [SkippableFact]
    public void Connection_reference_canvas_app_and_control_are_rows()
    {
        Import(All());

        var reference = Single("connectionreference", "connectionreferencelogicalname", "tst_dataverse");
        Assert.Equal(
            ("Dataverse", "/providers/Microsoft.PowerApps/apis/shared_commondataserviceforapps"),
            (reference["connectionreferencedisplayname"], reference["connectorid"]));
        Assert.Equal("Visits", Single("canvasapp", "name", "tst_visits_0a1b2")["displayname"]);
        Assert.Equal("<manifest />", Single("customcontrol", "name", "tst_Slider")["manifest"]);
    }

    [SkippableFact]
    public void Import_job_says_what_has_no_effect()
    {
        Import(All());

        var warnings = XElement.Parse((string)Rows("importjob").Single()["data"]).Descendants("result")
            .Where(result => (string?)result.Attribute("result") == "warning").Select(result => (string?)result.Attribute("errortext"));
        Assert.Equal(
            [
                "Process 'Nightly' is kept without effect: no flow runs here.",
                "Connection Reference 'tst_dataverse' is kept without effect: no flow runs here that could use it.",
                "Canvas App 'tst_visits_0a1b2' is kept without effect: it cannot be opened, and its document is not kept.",
                "Custom Control 'tst_Slider' is kept without effect: nothing draws it, and its scripts are not kept.",
            ],
            warnings);
    }

    [SkippableFact]
    public void Second_import_changes_the_rows_and_an_upgrade_removes_what_it_lacks()
    {
        Import(All());

        Upgrade(Flow("2.0.0.0", "Weekly"));

        Assert.Equal("Weekly", Single("workflow", "workflowid", FlowId)["name"]);
        Assert.Empty(Rows("connectionreference"));
        Assert.Empty(Rows("canvasapp"));
        Assert.Empty(Rows("customcontrol"));
    }

    [SkippableFact]
    public void Uninstall_removes_the_rows()
    {
        Import(All());

        Uninstall();

        Assert.Empty(Rows("workflow"));
        Assert.Empty(Rows("connectionreference"));
    }

    [SkippableTheory]
    [InlineData("Update")]
    [InlineData("SetState")]
    [InlineData("Create")]
    public void Process_that_would_be_active_is_refused(string way)
    {
        Import(Flow("1.0.0.0"));

        var fault = Fault(() => Activate(way));

        Assert.Equal(DataverseErrorCode.NotSupported, fault.ErrorCode);
        Assert.Contains("activating a process", fault.Message, StringComparison.Ordinal);
        Assert.Equal("Draft", Single("workflow", "workflowid", FlowId).FormattedValues["statecode"]);
    }

    [SkippableFact]
    public void Workflow_that_would_run_in_the_organization_is_refused()
    {
        var fault = Fault(() => Import(Process("""
            <Workflow WorkflowId="{346c8295-a669-f011-bec2-00224823101f}" Name="Greet"><Category>0</Category></Workflow>
            """)));

        Assert.Contains("process 'Greet': it is not supported", fault.Message, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void Flow_whose_definition_the_package_lacks_is_refused()
    {
        var fault = Fault(() => Import(Process($"""
            <Workflow WorkflowId="{FlowId:B}" Name="Nightly"><JsonFileName>/Workflows/Gone.json</JsonFileName><Category>5</Category></Workflow>
            """)));

        Assert.Contains("Nightly: the part '/Workflows/Gone.json' is not in the zip.", fault.Message, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void Table_of_a_business_process_flow_holds_instances_that_are_read_and_written()
    {
        Import(ProcessFlowPackage.AddTo(Flow("1.0.0.0")));

        var stage = Add("processstage", ("stagename", "Plan"), ("processid", new EntityReference("workflow", FlowId)));
        var account = new EntityReference("account", Add("account", ("name", "Contoso")));
        var id = Add(
            "tst_bpf_1", ("bpf_name", "one"), ("activestageid", new EntityReference("processstage", stage)), ("traversedpath", stage.ToString()),
            ("bpf_accountid", account), ("processid", new EntityReference("workflow", FlowId)));
        Admin.Update(new Entity("tst_bpf_1", id) { ["statecode"] = new OptionSetValue(1), ["statuscode"] = new OptionSetValue(2) });

        var row = Admin.Retrieve("tst_bpf_1", id, new ColumnSet(true));
        Assert.Equal(("Plan", "Finished", account.Id), (row.FormattedValues["activestageid"], row.FormattedValues["statuscode"], row.GetAttributeValue<EntityReference>("bpf_accountid").Id));
        Assert.Equal(id, row["businessprocessflowinstanceid"]);
        Assert.Contains("nothing moves them from stage to stage", (string)Rows("importjob").Single()["data"], StringComparison.Ordinal);
        Uninstall();
        Assert.Null(Organization.Catalog.FindTable("tst_bpf_1"));
    }

    private void Activate(string way)
    {
        switch (way)
        {
            case "Update":
                Admin.Update(new Entity("workflow", FlowId) { ["statecode"] = new OptionSetValue(1), ["statuscode"] = new OptionSetValue(2) });
                break;
            case "SetState":
                Admin.Execute(new SetStateRequest
                {
                    EntityMoniker = new EntityReference("workflow", FlowId),
                    State = new OptionSetValue(1),
                    Status = new OptionSetValue(2),
                });
                break;
            default:
                Admin.Create(Row("workflow", ("name", "x"), ("category", new OptionSetValue(0)), ("type", new OptionSetValue(1)), ("primaryentity", "lead"),
                    ("statecode", new OptionSetValue(1)), ("statuscode", new OptionSetValue(2))));
                break;
        }
    }

    private static SolutionZip Process(string workflow) => Managed().Section("Workflows", workflow);

    private static SolutionZip Flow(string version, string name = "Nightly") => Managed(version)
        .Part("Workflows/Nightly.json", """{"properties":{}}""")
        .Section("Workflows", $"""
            <Workflow WorkflowId="{FlowId:B}" Name="{name}"><JsonFileName>/Workflows/Nightly.json</JsonFileName><Type>1</Type><Category>5</Category>
              <Mode>0</Mode><Scope>4</Scope><StateCode>1</StateCode><StatusCode>2</StatusCode><PrimaryEntity>none</PrimaryEntity></Workflow>
            """)
        .Root($"""type="29" id="{FlowId:B}" behavior="0" """);

    private static SolutionZip All() => Flow("1.0.0.0")
        .Section("connectionreferences", """
            <connectionreference connectionreferencelogicalname="tst_dataverse"><connectionreferencedisplayname>Dataverse</connectionreferencedisplayname>
              <connectorid>/providers/Microsoft.PowerApps/apis/shared_commondataserviceforapps</connectorid></connectionreference>
            """)
        .Part("CanvasApps/tst_visits_0a1b2_DocumentUri.msapp", "x")
        .Section("CanvasApps", """
            <CanvasApp><Name>tst_visits_0a1b2</Name><DisplayName>Visits</DisplayName><DocumentUri>/CanvasApps/tst_visits_0a1b2_DocumentUri.msapp</DocumentUri></CanvasApp>
            """)
        .Root("""type="300" schemaName="tst_visits_0a1b2" behavior="0" """)
        .Part("Controls/tst_Slider/ControlManifest.xml", "<manifest />")
        .Part("Controls/tst_Slider/bundle.js", "x")
        .Section("CustomControls", """
            <CustomControl><Name>tst_Slider</Name><FileName>/Controls/tst_Slider/ControlManifest.xml</FileName></CustomControl>
            """)
        .Root("""type="66" schemaName="tst_Slider" behavior="0" """);
}

public sealed class InertComponentInMemory(InMemoryEnvironment environment) : InertComponentSpecification<InMemoryEnvironment>(environment);

public sealed class InertComponentOnFile(FileEnvironment environment) : InertComponentSpecification<FileEnvironment>(environment);

public sealed class InertComponentLive(LiveEnvironment environment) : InertComponentSpecification<LiveEnvironment>(environment);

public sealed class InertComponentOverHttp(OverHttpEnvironment environment) : InertComponentSpecification<OverHttpEnvironment>(environment);
