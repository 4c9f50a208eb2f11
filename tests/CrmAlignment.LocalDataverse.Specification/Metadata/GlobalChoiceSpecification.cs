using System;
using System.Linq;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Specification.Environments;
using CrmAlignment.LocalDataverse.Specification.Framework;
using CrmAlignment.LocalDataverse.Specification.Solutions;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Metadata;
using Xunit;

namespace CrmAlignment.LocalDataverse.Specification.Metadata;

/// <summary>https://learn.microsoft.com/power-apps/developer/data-platform/org-service/metadata-option-sets.</summary>
[Capability("Metadata", "Global choices of one's own")]
public abstract class GlobalChoiceSpecification<TEnvironment>(TEnvironment environment) : SolutionSpecification<TEnvironment>(environment)
    where TEnvironment : SpecificationEnvironment
{
    private const int English = 1033;

    [SkippableFact]
    public void New_choice_gives_its_options_numbers_and_is_used_by_columns()
    {
        var id = Create("new_grade", "Good", "Bad");

        var choice = Choice();
        Assert.Equal((id, "new_grade", true), (choice.MetadataId, choice.Name, choice.IsGlobal));
        Assert.Equal(("Grade", "How it went"), (choice.DisplayName.UserLocalizedLabel.Label, choice.Description.UserLocalizedLabel.Label));
        Assert.Equal([100_000_000, 100_000_001], choice.Options.Select(option => option.Value!.Value));
        UseIt();
        Add("account", ("new_grade", new OptionSetValue(100_000_001)));
        Assert.Equal(
            DataverseErrorCode.PicklistValueOutOfRange, Fault(() => Add("account", ("new_grade", new OptionSetValue(7)))).ErrorCode);
    }

    [SkippableFact]
    public void Choice_of_a_name_that_is_there_or_without_a_prefix_is_refused()
    {
        Create("new_grade", "Good");

        var taken = Fault(() => Create("new_grade", "Good"));
        Assert.Equal(
            (DataverseErrorCode.DuplicateName,
                "The schema name new_grade for type OptionSet is not unique. An new_grade with same name already exists."),
            (taken.ErrorCode, taken.Message));
        Assert.Equal(DataverseErrorCode.InvalidArgument, Fault(() => Create("grade", "Good")).ErrorCode);
        Assert.Equal(DataverseErrorCode.InvalidArgument, Fault(() => Create("new_other", "")).ErrorCode);
    }

    [SkippableFact]
    public void Title_is_changed_and_options_stay()
    {
        Create("new_grade", "Good", "Bad");

        Admin.Execute(new UpdateOptionSetRequest
        {
            OptionSet = new OptionSetMetadata { Name = "new_grade", DisplayName = new Label("Mark", English) },
            MergeLabels = true,
        });

        var choice = Choice();
        Assert.Equal(("Mark", "How it went"), (choice.DisplayName.UserLocalizedLabel.Label, choice.Description.UserLocalizedLabel.Label));
        Assert.Equal(2, choice.Options.Count);
    }

    [SkippableFact]
    public void Choice_that_columns_use_or_that_is_managed_cannot_be_deleted()
    {
        Import(Managed()
            .Root("""type="9" schemaName="tst_grade" behavior="0" """)
            .Section("optionsets", SolutionXml.GlobalChoice("tst_grade", (1, "Good"))));
        Create("new_grade", "Good");
        UseIt();

        var used = Fault(() => Delete("new_grade"));
        Assert.Equal(DataverseErrorCode.CannotDeleteInUseOptionSet, used.ErrorCode);
        Assert.Contains("reference this option set are: account.", used.Message, StringComparison.Ordinal);
        Assert.Equal(DataverseErrorCode.CannotDeleteMetadata, Fault(() => Delete("tst_grade")).ErrorCode);

        Admin.Execute(new DeleteAttributeRequest { EntityLogicalName = "account", LogicalName = "new_grade" });
        Delete("new_grade");
        Assert.Equal(DataverseErrorCode.InvalidArgument, Fault(() => Choice()).ErrorCode);
    }

    private Guid Create(string name, params string[] labels) => ((CreateOptionSetResponse)Admin.Execute(new CreateOptionSetRequest
    {
        OptionSet = new OptionSetMetadata(
            new OptionMetadataCollection([.. labels.Select(label => new OptionMetadata(Text(label), null))]))
        {
            Name = name,
            DisplayName = Text("Grade"),
            Description = Text("How it went"),
            IsGlobal = true,
            OptionSetType = OptionSetType.Picklist,
        },
    })).OptionSetId;

    private static Label Text(string text) => text.Length == 0 ? new Label() : new Label(text, English);

    private void Delete(string name) => Admin.Execute(new DeleteOptionSetRequest { Name = name });

    private void UseIt() => Admin.Execute(new CreateAttributeRequest
    {
        EntityName = "account",
        Attribute = new PicklistAttributeMetadata("new_grade")
        {
            OptionSet = new OptionSetMetadata { IsGlobal = true, Name = "new_grade" },
        },
    });

    private OptionSetMetadata Choice() => (OptionSetMetadata)((RetrieveOptionSetResponse)Admin.Execute(
        new RetrieveOptionSetRequest { Name = "new_grade" })).OptionSetMetadata;
}

public sealed class GlobalChoicesInMemory(InMemoryEnvironment environment) : GlobalChoiceSpecification<InMemoryEnvironment>(environment);

public sealed class GlobalChoicesOnFile(FileEnvironment environment) : GlobalChoiceSpecification<FileEnvironment>(environment);

public sealed class GlobalChoicesOverHttp(OverHttpEnvironment environment) : GlobalChoiceSpecification<OverHttpEnvironment>(environment);
