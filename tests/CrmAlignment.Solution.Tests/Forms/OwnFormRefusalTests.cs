using System;
using System.Linq;
using System.Text;
using CrmAlignment.Solution.Faults;
using CrmAlignment.Solution.Forms;
using CrmAlignment.Solution.Parts;
using CrmAlignment.Solution.Tests.Support;
using Xunit;

namespace CrmAlignment.Solution.Tests.Forms;

/// <summary>Exports and choices with which nothing is done.</summary>
public class OwnFormRefusalTests
{
    private const string OtherId = "{0f9d2a7e-43f1-4c0b-9a54-6f3a31b1c002}";

    private static readonly HandWrittenParts Parts = HandWrittenParts.Read(HandWrittenParts.DefaultFolder);

    [Fact]
    public void Managed_export_is_refused() => Assert.Equal(
        "The solution is managed: in what others import as a whole nothing is added. "
        + "Export it as unmanaged, in the environment in which it is developed; a form that is in no unmanaged solution, add to one of yours first.",
        Refusal(new OwnFormZip { Managed = "1" }.Build()));

    [Fact]
    public void Several_main_forms_are_named_where_none_is_chosen()
    {
        var zip = new OwnFormZip { Forms = OwnFormZip.Other(OtherId, "Call center") }.Build();

        Assert.Equal(
            "It has several main forms of lead: \"Sales lead\" (0f9d2a7e-43f1-4c0b-9a54-6f3a31b1c001), \"Call center\" (0f9d2a7e-43f1-4c0b-9a54-6f3a31b1c002). "
            + "Name one with --form, by its name or id.",
            Refusal(zip));
        Assert.Equal(
            "No main form of lead is called \"Contoso\". There are \"Sales lead\" (0f9d2a7e-43f1-4c0b-9a54-6f3a31b1c001), \"Call center\" (0f9d2a7e-43f1-4c0b-9a54-6f3a31b1c002). "
            + "Name one of them, or its id.",
            Refusal(zip, new FormChoice { Form = "Contoso" }));
    }

    [Theory]
    [InlineData("sales LEAD")]
    [InlineData("Лид продаж")]
    [InlineData("{0F9D2A7E-43F1-4C0B-9A54-6F3A31B1C001}")]
    [InlineData("0f9d2a7e-43f1-4c0b-9a54-6f3a31b1c001")]
    public void Form_is_chosen_by_its_name_in_any_language_and_by_its_id(string name)
    {
        var zip = new OwnFormZip { Forms = OwnFormZip.Other(OtherId, "Call center") }.Build();

        Assert.Equal("Sales lead", OwnForm.Add(zip, new FormChoice { Form = name }, Parts).FormName);
    }

    [Fact]
    public void Forms_of_one_name_are_told_apart_by_their_ids()
    {
        var zip = new OwnFormZip { Forms = OwnFormZip.Other(OtherId, "Sales lead") }.Build();

        Assert.StartsWith("It has several main forms of lead: ", Refusal(zip, new FormChoice { Form = "Sales lead" }), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Account", "main", "account with \"Sales lead\" (0f9d2a7e-43f1-4c0b-9a54-6f3a31b1c001)")]
    [InlineData("Lead", "quick", "lead with \"Sales lead\" (quick, 0f9d2a7e-43f1-4c0b-9a54-6f3a31b1c001)")]
    public void Export_without_a_main_form_of_the_table_says_what_it_has_and_how_to_add_one(string table, string kind, string held) => Assert.Equal(
        $"It has no main form of lead of yours. It has {held}. "
        + "In Power Apps open your solution, Add existing, Table, lead, Select objects, Forms: your main form. Export it again, as unmanaged.",
        Refusal(new OwnFormZip { Table = table, Kind = kind }.Build()));

    [Fact]
    public void The_form_of_the_product_is_not_taken_for_one_of_yours()
    {
        var ours = Parts.Forms.Single(form => form is { Table: "lead", Kind: "main" }).Xml.Element("formid")!.Value;
        var zip = new PackageMutation(new OwnFormZip().Build()).Customizations(xml => xml.Descendants("formid").Single().Value = ours).ToZip();

        Assert.StartsWith("It has no main form of lead of yours. It has lead with \"Sales lead\" (", Refusal(zip), StringComparison.Ordinal);
    }

    [Fact]
    public void Difference_against_a_form_of_others_is_refused()
    {
        var zip = new PackageMutation(new OwnFormZip().Build()).Customizations(xml => xml.Descendants("tab").First().SetAttributeValue("solutionaction", "Added")).ToZip();

        Assert.Equal(
            "The form \"Sales lead\" (0f9d2a7e-43f1-4c0b-9a54-6f3a31b1c001) is only a difference against a form of others (solutionaction). "
            + "Export the solution as unmanaged, from an environment in which the form is whole.",
            Refusal(zip));
    }

    [Fact]
    public void Form_without_tabs_is_refused()
    {
        var zip = new PackageMutation(new OwnFormZip().Build()).Customizations(xml => xml.Descendants("tabs").Single().Remove()).ToZip();

        Assert.Equal("The form \"Sales lead\" (0f9d2a7e-43f1-4c0b-9a54-6f3a31b1c001) has no tabs. Name another form.", Refusal(zip));
    }

    [Theory]
    [InlineData("account")]
    [InlineData("crma_handover")]
    [InlineData("")]
    public void Table_of_which_the_product_has_no_form_is_refused(string table) => Assert.Equal(
        $"The product has nothing to show on forms of \"{table}\". Tables: lead, opportunity.", Refusal(new OwnFormZip().Build(), new FormChoice { Table = table }));

    [Fact]
    public void What_is_no_zip_is_refused() => Assert.StartsWith("It cannot be read: the 3 bytes are not a complete zip file: ", Refusal([1, 2, 3]), StringComparison.Ordinal);

    [Fact]
    public void Zip_without_a_solution_is_refused() => Assert.Equal(
        "It has no solution.xml or no customizations.xml. Take the zip of a solution as Power Apps exported it.",
        Refusal(new PackageMutation(new OwnFormZip().Build()).Remove(part => part == "solution.xml").ToZip()));

    [Fact]
    public void Zip_of_solutions_is_refused() => Assert.Equal(
        "It holds other zips: this zip is no solution, it holds one: PkgFolder/Contoso.zip. Unpack it, and take the solution zip inside.",
        Refusal(new PackageMutation(new OwnFormZip().Build()).Remove(part => part == "solution.xml").Set("PkgFolder/Contoso.zip", [1]).ToZip()));

    [Fact]
    public void Damaged_customizations_are_refused_with_the_place() => Assert.StartsWith(
        "customizations.xml(1,10): the XML cannot be read: ",
        Refusal(new PackageMutation(new OwnFormZip().Build()).Set("customizations.xml", Encoding.UTF8.GetBytes("<Import><")).ToZip()), StringComparison.Ordinal);

    private static string Refusal(byte[] zip, FormChoice? choice = null)
    {
        var add = Assert.Throws<OwnFormException>(() => OwnForm.Add(zip, choice ?? new FormChoice(), Parts)).Message;
        Assert.Equal(add, Assert.Throws<OwnFormException>(() => OwnForm.Remove(zip, choice ?? new FormChoice(), Parts)).Message);
        return add;
    }
}
