using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Specification.Environments;
using CrmAlignment.LocalDataverse.Specification.Framework;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.LocalDataverse.Specification.Solutions;

/// <summary>https://learn.microsoft.com/power-platform/alm/solution-api#tracking-import-success.</summary>
[Capability("Solutions", "Import jobs")]
[Trait(Category.Name, Category.Slow)]
public abstract class ImportJobSpecification<TEnvironment>(TEnvironment environment) : SolutionSpecification<TEnvironment>(environment)
    where TEnvironment : SpecificationEnvironment
{
    private readonly Guid _job = Guid.NewGuid();

    [SkippableFact]
    public void Job_of_an_import_says_what_came_of_each_component()
    {
        Send(Managed("1.2.0.0").Table("tst_A")
            .Section("optionsets", SolutionXml.GlobalChoice("tst_stage", (727000000, "Inquiry")))
            .Root("""type="9" schemaName="tst_stage" """));

        var row = Admin.Retrieve("importjob", _job, new ColumnSet(true));
        var data = XElement.Parse((string)row["data"]);
        Assert.Equal(("TestSolution", 100d), (row["solutionname"], row["progress"]));
        Assert.True(row.Contains("startedon") && row.Contains("completedon"));
        Assert.Equal("1.2.0.0", (string?)data.Element("solutionManifests")!.Element("solutionManifest")!.Element("Version"));
        Assert.Equal("success", (string?)data.Descendants("solutionManifest").Single().Element("result")!.Attribute("result"));
        Assert.Equal(("tst_a", "created"), Described(data.Element("entities")!.Element("entity")!));
        Assert.Equal(("tst_stage", "created"), Described(data.Element("optionSets")!.Element("optionSet")!));
    }

    [SkippableFact]
    public void Job_of_a_failed_import_stays_and_says_why()
    {
        var zip = Managed().Table("tst_A", SolutionXml.Money("tst_Cost"));

        var fault = Fault(() => Send(zip));

        var row = Admin.Retrieve("importjob", _job, new ColumnSet(true));
        var result = XElement.Parse((string)row["data"]).Descendants("result").Single();
        Assert.Equal(("TestSolution", 0d), (row["solutionname"], row["progress"]));
        Assert.Equal(("failure", "0x80048033", fault.Message),
            ((string?)result.Attribute("result"), (string?)result.Attribute("errorcode"), (string?)result.Attribute("errortext")));
    }

    [SkippableFact]
    public void Failed_import_of_a_batch_that_goes_on_leaves_its_job_and_the_others_work()
    {
        var response = (ExecuteMultipleResponse)Admin.Execute(new ExecuteMultipleRequest
        {
            Settings = new ExecuteMultipleSettings { ContinueOnError = true, ReturnResponses = true },
            Requests =
            [
                new ImportSolutionRequest { CustomizationFile = [1], ImportJobId = _job },
                new ImportSolutionRequest { CustomizationFile = new SolutionZip().Table("tst_A").Build() },
            ],
        });

        Assert.NotNull(response.Responses[0].Fault);
        Assert.Equal("failure", (string?)XElement.Parse((string)Admin.Retrieve("importjob", _job, new ColumnSet(true))["data"])
            .Descendants("result").Single().Attribute("result"));
        Add("tst_a", ("tst_name", "one"));
    }

    [SkippableFact]
    public void Id_of_a_job_is_used_once()
    {
        Send(new SolutionZip());

        Assert.Equal(DataverseErrorCode.DuplicateRecord, Fault(() => Send(new SolutionZip())).ErrorCode);
    }

    // https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.retrieveformattedimportjobresultsrequest
    [SkippableFact]
    public void Results_of_a_job_can_be_read_as_a_workbook()
    {
        Send(new SolutionZip().Table("tst_A"));

        var response = (RetrieveFormattedImportJobResultsResponse)Admin.Execute(
            new RetrieveFormattedImportJobResultsRequest { ImportJobId = _job });

        var cells = XElement.Parse(response.FormattedResults).Descendants().Where(element => element.Name.LocalName == "Data")
            .Select(element => element.Value).ToHashSet();
        Assert.Superset(new HashSet<string> { "solutionManifest", "entity", "tst_a", "success" }, cells);
    }

    private static (string? Id, string? Action) Described(XElement component) =>
        ((string?)component.Attribute("id"), (string?)component.Attribute("action"));

    private void Send(SolutionZip zip) => Admin.Execute(new ImportSolutionRequest { CustomizationFile = zip.Build(), ImportJobId = _job });
}

public sealed class ImportJobInMemory(InMemoryEnvironment environment) : ImportJobSpecification<InMemoryEnvironment>(environment);

public sealed class ImportJobOnFile(FileEnvironment environment) : ImportJobSpecification<FileEnvironment>(environment);

public sealed class ImportJobLive(LiveEnvironment environment) : ImportJobSpecification<LiveEnvironment>(environment);

public sealed class ImportJobOverHttp(OverHttpEnvironment environment) : ImportJobSpecification<OverHttpEnvironment>(environment);
