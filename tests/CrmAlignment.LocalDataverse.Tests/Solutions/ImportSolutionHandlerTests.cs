using System;
using System.ServiceModel;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Solutions.Import;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.LocalDataverse.Tests.Solutions;

public sealed class ImportSolutionHandlerTests : IDisposable
{
    private const string TypeId = "7a1b2c3d-0000-0000-0000-000000000002";
    private readonly LocalOrganization _organization = LocalOrganization.Open();

    private IOrganizationService Service => _organization.AdminService;

    public void Dispose() => _organization.Dispose();

    [Fact]
    public void ImportSolution_puts_steps_into_effect_at_once()
    {
        Import(Refusing("Update", "lead"));
        var lead = Service.Create(new Entity("lead") { ["subject"] = "x", ["lastname"] = "y", ["companyname"] = "z" });
        var fault = Assert.Throws<FaultException<OrganizationServiceFault>>(() => Service.Update(new Entity("lead", lead) { ["subject"] = "new" }));
        Assert.Equal("Update", fault.Detail.Message);
    }

    [Theory]
    [InlineData("Win")]
    [InlineData("Lose")]
    public void Steps_on_Win_and_Lose_run_when_an_opportunity_is_closed(string message)
    {
        Import(Refusing(message, "opportunity"));
        var id = Service.Create(new Entity("opportunity") { ["name"] = "o" });
        var close = new Entity("opportunityclose") { ["opportunityid"] = new EntityReference("opportunity", id) };
        OrganizationRequest request = message == "Win"
            ? new WinOpportunityRequest { OpportunityClose = close, Status = new OptionSetValue(-1) }
            : new LoseOpportunityRequest { OpportunityClose = close, Status = new OptionSetValue(-1) };

        var fault = Assert.Throws<FaultException<OrganizationServiceFault>>(() => Service.Execute(request));

        Assert.Equal(message, fault.Detail.Message);
        Assert.Empty(StoredRows.Of(_organization, "opportunityclose"));
        Assert.Equal(0, Service.Retrieve("opportunity", id, new ColumnSet("statecode")).GetAttributeValue<OptionSetValue>("statecode").Value);
    }

    [Fact]
    public void Step_of_a_package_runs_as_the_user_whose_name_it_gives()
    {
        var user = Service.Create(new Entity("systemuser")
        {
            ["firstname"] = "Robin", ["lastname"] = "Robot", ["domainname"] = "robot@example.org",
            ["businessunitid"] = new EntityReference("businessunit", _organization.RootBusinessUnitId),
        });

        Import(Refusing("Update", "lead", "<ImpersonatingUserIdName>Robin Robot</ImpersonatingUserIdName>"));

        var step = Service.Retrieve("sdkmessageprocessingstep", new Guid("7a1b2c3d-0000-0000-0000-000000000003"), new ColumnSet("impersonatinguserid"));
        Assert.Equal(user, step.GetAttributeValue<EntityReference>("impersonatinguserid").Id);
    }

    [Fact]
    public void Step_of_a_package_that_runs_as_somebody_unknown_is_refused_by_name()
    {
        var fault = Assert.Throws<FaultException<OrganizationServiceFault>>(
            () => Import(Refusing("Update", "lead", "<ImpersonatingUserIdName>Robin Robot</ImpersonatingUserIdName>")));

        Assert.Contains("no user has the full name 'Robin Robot'", fault.Detail.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ImportSolution_writes_the_import_job_asked_for()
    {
        var job = Guid.NewGuid();
        Service.Execute(new ImportSolutionRequest { CustomizationFile = new SolutionZip().Table("tst_A").Build(), ImportJobId = job });
        var row = Service.Retrieve("importjob", job, new ColumnSet(true));
        Assert.Equal(("TestSolution", 100d), (row["solutionname"], row["progress"]));
        Assert.Contains("<entity id=\"tst_a\" processed=\"true\"", (string)row["data"], StringComparison.Ordinal);
    }

    [Fact]
    public void ImportSolution_answers_a_damaged_package_with_a_fault_that_says_why()
    {
        var fault = Assert.Throws<FaultException<OrganizationServiceFault>>(() => Service.Execute(new ImportSolutionRequest { CustomizationFile = [1, 2, 3] }));
        Assert.Equal(DataverseErrorCode.ImportSolutionError, fault.Detail.ErrorCode);
        Assert.Contains("are not a complete zip file", fault.Detail.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ImportSolution_refuses_holding_solutions_by_name()
    {
        var fault = Assert.Throws<FaultException<OrganizationServiceFault>>(
            () => Service.Execute(new ImportSolutionRequest { CustomizationFile = new SolutionZip().Build(), HoldingSolution = true }));
        Assert.Equal(DataverseErrorCode.NotSupported, fault.Detail.ErrorCode);
        Assert.Contains("ImportSolution with HoldingSolution", fault.Detail.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Tables_of_an_import_take_rows_with_lookups_money_and_keys()
    {
        var zip = new SolutionZip().Table("tst_Handover", SolutionXml.Lookup("tst_LeadId") + SolutionXml.Currency() + SolutionXml.Money("tst_Cost"), SolutionXml.Key("tst_ByName", "tst_name"));
        zip.Relationships.Add(SolutionXml.Relationship("tst_lead_handover", "tst_Handover", "tst_LeadId", "Lead", "Cascade"));
        zip.Relationships.Add(SolutionXml.Relationship("TransactionCurrency_tst_Handover", "tst_Handover", "TransactionCurrencyId", "TransactionCurrency"));
        Import(zip);
        var lead = Service.Create(new Entity("lead") { ["subject"] = "x", ["lastname"] = "y", ["companyname"] = "z" });
        var id = Service.Create(new Entity("tst_handover") { ["tst_name"] = "one", ["tst_leadid"] = new EntityReference("lead", lead), ["tst_cost"] = new Money(12.5m) });

        var row = Service.Retrieve("tst_handover", id, new ColumnSet(true));
        Assert.Equal(12.5m, row.GetAttributeValue<Money>("tst_cost_base").Value);
        Assert.Equal(1, row.GetAttributeValue<OptionSetValue>("statuscode").Value);
        Assert.Throws<FaultException<OrganizationServiceFault>>(() => Service.Create(new Entity("tst_handover") { ["tst_name"] = "one" }));
        Service.Delete("lead", lead);
        Assert.Empty(StoredRows.Of(_organization, "tst_handover"));
    }

    private static SolutionZip Refusing(string message, string table, string details = "")
    {
        var zip = new SolutionZip().Part("PluginAssemblies/Tiny/Tiny.dll", TinyPluginAssembly.Emit("Tiny.Refuse"));
        zip.Sections.Add(SolutionXml.Assembly((TypeId, "Tiny.Refuse")));
        zip.Sections.Add("<SdkMessageProcessingSteps>"
            + SolutionXml.Step("7a1b2c3d-0000-0000-0000-000000000003", TypeId, "Tiny.Refuse", MessageIds.IdOf(message).ToString(), table, details: details)
            + "</SdkMessageProcessingSteps>");
        return zip;
    }

    private void Import(SolutionZip zip) => Service.Execute(new ImportSolutionRequest { CustomizationFile = zip.Build() });
}
