using System;
using System.Linq;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Specification.Environments;
using CrmAlignment.LocalDataverse.Specification.Framework;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.LocalDataverse.Specification.Solutions;

/// <summary>https://learn.microsoft.com/power-platform/alm/solution-async.</summary>
[Capability("Solutions", "Imports as jobs")]
[Trait(Category.Name, Category.Slow)]
public abstract class AsyncImportSpecification<TEnvironment>(TEnvironment environment) : SolutionSpecification<TEnvironment>(environment)
    where TEnvironment : SpecificationEnvironment
{
    [SkippableFact]
    public void Package_is_imported_by_a_job_and_its_import_job_is_known_before()
    {
        var response = Queue("ImportSolutionAsync", Managed().Table("tst_A"));

        Assert.Empty(Rows("solution", "uniquename", "TestSolution"));
        Organization.DrainAsyncOperations();

        Assert.Single(Rows("solution", "uniquename", "TestSolution"));
        var job = Admin.Retrieve("asyncoperation", (Guid)response["AsyncOperationId"], new ColumnSet(true));
        Assert.Equal((30, 203, "Import Solution Async Operation"), (Choice(job, "statuscode"), Choice(job, "operationtype"), job.FormattedValues["operationtype"]));
        Assert.Equal(100d, Admin.Retrieve("importjob", ImportJob(response), new ColumnSet(true))["progress"]);
        Add("tst_a", ("tst_name", "one"));
    }

    [SkippableFact]
    public void Typed_request_gives_the_key_of_the_import_job()
    {
        var response = (ImportSolutionAsyncResponse)Admin.Execute(new ImportSolutionAsyncRequest { CustomizationFile = Managed().Build() });
        Organization.DrainAsyncOperations();

        Assert.Equal("TestSolution", Admin.Retrieve("importjob", Guid.Parse(response.ImportJobKey), new ColumnSet(true))["solutionname"]);
    }

    [SkippableFact]
    public void Job_of_a_package_that_cannot_be_imported_fails_and_the_import_job_says_why()
    {
        var response = Queue("ImportSolutionAsync", Managed().Table("tst_A", SolutionXml.Money("tst_Cost")));
        Organization.DrainAsyncOperations();

        var job = Admin.Retrieve("asyncoperation", (Guid)response["AsyncOperationId"], new ColumnSet(true));
        Assert.Equal(31, Choice(job, "statuscode"));
        Assert.Contains("tst_cost", job.GetAttributeValue<string>("friendlymessage"), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("failure", (string)Admin.Retrieve("importjob", ImportJob(response), new ColumnSet(true))["data"], StringComparison.Ordinal);
        Assert.Empty(Rows("solution", "uniquename", "TestSolution"));
    }

    [SkippableFact]
    public void Upgrade_is_staged_and_applied_by_jobs()
    {
        Import(Managed().Table("tst_A").Table("tst_B"));

        Queue("ImportSolutionAsync", Managed("2.0.0.0").Table("tst_A"), holding: true);
        Organization.DrainAsyncOperations();
        Assert.NotEmpty(Tables("tst_b"));
        Admin.Execute(new OrganizationRequest("DeleteAndPromoteAsync") { ["UniqueName"] = "TestSolution" });
        Organization.DrainAsyncOperations();

        Assert.Empty(Tables("tst_b"));
        Assert.Equal("2.0.0.0", Single("solution", "uniquename", "TestSolution")["version"]);
    }

    [SkippableFact]
    public void Upgrade_is_one_job()
    {
        Import(Managed().Table("tst_A").Table("tst_B"));

        Queue("StageAndUpgradeAsync", Managed("2.0.0.0").Table("tst_A"));
        Organization.DrainAsyncOperations();

        Assert.Empty(Tables("tst_b"));
        Assert.Equal("2.0.0.0", Single("solution", "uniquename", "TestSolution")["version"]);
    }

    [SkippableFact]
    public void Publishing_is_a_job()
    {
        var response = Admin.Execute(new OrganizationRequest("PublishAllXmlAsync"));
        Organization.DrainAsyncOperations();

        Assert.Equal(30, Choice(Admin.Retrieve("asyncoperation", (Guid)response["AsyncOperationId"], new ColumnSet(true)), "statuscode"));
    }

    [SkippableTheory]
    [InlineData("ImportSolutionAsync", "prvImportCustomization")]
    [InlineData("StageAndUpgradeAsync", "prvImportCustomization")]
    [InlineData("DeleteAndPromoteAsync", "prvImportCustomization")]
    [InlineData("PublishAllXmlAsync", "prvPublishCustomization")]
    public void Who_lacks_the_privilege_is_refused_at_once(string message, string privilege)
    {
        var user = Add("systemuser", ("firstname", "Maria"), ("lastname", "Reader"), ("domainname", "maria@example.com"));

        var fault = Fault(() => Organization.ServiceFor(user).Execute(new OrganizationRequest(message) { ["CustomizationFile"] = Managed().Build(), ["UniqueName"] = "TestSolution" }));

        Assert.Equal(DataverseErrorCode.PrivilegeDenied, fault.ErrorCode);
        Assert.Contains(privilege, fault.Message, StringComparison.Ordinal);
        Assert.Empty(Rows("asyncoperation"));
    }

    // StageAndUpgradeAsync has no HoldingSolution.
    private OrganizationResponse Queue(string message, SolutionZip zip, bool holding = false)
    {
        var request = new OrganizationRequest(message)
        {
            ["CustomizationFile"] = zip.Build(),
            ["OverwriteUnmanagedCustomizations"] = false,
            ["PublishWorkflows"] = true,
        };
        if (holding)
        {
            request["HoldingSolution"] = true;
        }

        return Admin.Execute(request);
    }

    private string[] Tables(string table) =>
    [
        .. ((RetrieveAllEntitiesResponse)Admin.Execute(new RetrieveAllEntitiesRequest())).EntityMetadata
            .Select(found => found.LogicalName).Where(name => name == table),
    ];

    private static Guid ImportJob(OrganizationResponse response) => Guid.Parse((string)response["ImportJobKey"]);

    private static int Choice(Entity row, string column) => row.GetAttributeValue<OptionSetValue>(column).Value;
}

public sealed class AsyncImportInMemory(InMemoryEnvironment environment) : AsyncImportSpecification<InMemoryEnvironment>(environment);

public sealed class AsyncImportOnFile(FileEnvironment environment) : AsyncImportSpecification<FileEnvironment>(environment);

public sealed class AsyncImportLive(LiveEnvironment environment) : AsyncImportSpecification<LiveEnvironment>(environment);

public sealed class AsyncImportOverHttp(OverHttpEnvironment environment) : AsyncImportSpecification<OverHttpEnvironment>(environment);
