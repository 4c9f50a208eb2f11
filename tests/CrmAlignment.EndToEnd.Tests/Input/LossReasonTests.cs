using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Cli.Setup;
using CrmAlignment.LocalDataverse;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Metadata;
using Xunit;

namespace CrmAlignment.EndToEnd.Tests.Input;

/// <summary>The reasons of a file become status reasons of lost opportunities, each once.</summary>
public sealed class LossReasonTests : IDisposable
{
    private readonly LocalOrganization _organization = LocalOrganization.Open(new LocalDataverseOptions());

    public void Dispose() => _organization.Dispose();

    [Fact]
    public void Of_gives_each_reason_once_whatever_its_letter_case() =>
        Assert.Equal(["Price", "No decision"], LossReasonSetup.Of(["Price", null, "", "price", "No decision", "PRICE"]));

    [Fact]
    public void Prepare_makes_what_is_missing_and_nothing_twice()
    {
        var before = Labels();
        var first = LossReasonSetup.Prepare(_organization.AdminService, ["Price", "canceled"]);
        var again = LossReasonSetup.Prepare(_organization.AdminService, ["price", "No decision"]);
        Assert.Equal((4, first["Price"]), (first["CANCELED"], again["Price"]));
        Assert.Equal(before.Concat(["Price", "No decision"]), Labels());
    }

    [Fact]
    public void Prepare_makes_nothing_of_notes()
    {
        var before = Labels();
        var notes = Enumerable.Range(1, LossReasonSetup.MostReasons + 1).Select(number => $"Note {number}").ToList();
        Assert.Empty(LossReasonSetup.Prepare(_organization.AdminService, notes));
        Assert.Equal(before, Labels());
        Assert.Equal(LossReasonSetup.MostReasons, LossReasonSetup.Prepare(_organization.AdminService, notes[1..]).Keys.Count(key => key.StartsWith("Note", StringComparison.Ordinal)));
    }

    private List<string> Labels()
    {
        var answer = (RetrieveAttributeResponse)_organization.AdminService.Execute(new RetrieveAttributeRequest { EntityLogicalName = "opportunity", LogicalName = "statuscode" });
        return [.. ((StatusAttributeMetadata)answer.AttributeMetadata).OptionSet.Options.Cast<StatusOptionMetadata>()
            .Where(option => option.State == 2).Select(option => option.Label.UserLocalizedLabel.Label)];
    }
}
