using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using CrmAlignment.Solution.Tests.Support;
using CrmAlignment.SolutionFormat;

namespace CrmAlignment.Solution.Tests.Checking;

/// <summary>For each rule, changes to a good package that the rule must refuse.</summary>
internal static class RuleMutations
{
    private const string AcceptLead = "customapis/crma_AcceptLead/customapi.xml";

    public static IReadOnlyList<(int Rule, string Name, Action<PackageMutation> Change)> All { get; } =
    [
        (1, "without content types", package => package.Remove(part => part == "[Content_Types].xml")),
        (1, "without a manifest", package => package.Remove(part => part == "solution.xml")),
        (1, "with a part of no content type", package => package.Set("extra.bin", "x")),
        (2, "with an undeclared dependency", package => package.Manifest(xml => xml.Descendants("MissingDependency").First().Remove())),
        (2, "with an undeclared column", package => package.Customizations(xml => xml.Form("Lead").Descendants("control").Last().SetAttributeValue("datafieldname", "lastname"))),
        (2, "with a dependency that nothing needs", package => package.Manifest(xml => xml.Descendants("Required").First().SetAttributeValue("schemaName", "account"))),
        (3, "with a root that is not there", package => package.Manifest(xml => xml.Root("crma_leadstage").SetAttributeValue("schemaName", "crma_nothing"))),
        (3, "with a step root that is not there", package => package.Manifest(xml => xml.Descendants("RootComponent").Last().SetAttributeValue("id", "{00000000-0000-4000-8000-000000000001}"))),
        (3, "with a root without a name", package => package.Manifest(xml => xml.Root("crma_leadstage").SetAttributeValue("schemaName", null))),
        (4, "with a table that is no root", package => package.Manifest(xml => xml.Root("crma_handover").Remove())),
        (4, "with a web resource that is no root", package => package.Manifest(xml => xml.Root("crma_/scripts/lead.js").Remove())),
        (4, "with a root twice", package => package.Manifest(xml => xml.Root("lead").AddAfterSelf(new XElement(xml.Root("lead"))))),
        (5, "with sections in another order", package => package.Customizations(xml => MoveToEnd(xml.Element("Entities")!))),
        (5, "with an unknown section", package => package.Customizations(xml => xml.Add(new XElement("OptionSets")))),
        (5, "with column settings in another order", package => package.Customizations(xml => MoveToEnd(xml.Column("crma_Handover", "crma_name").Element("Type")!))),
        (5, "with the message id of a step not first", package => package.Customizations(xml => MoveToEnd(xml.Step("GateLeadOnSetState").Element("SdkMessageId")!))),
        (6, "with another version of the assembly", package => package.Customizations(xml => xml.Descendants("PluginAssembly").Single().SetAttributeValue("FullName", "CrmAlignment.Plugins, Version=2.0.0.0, Culture=neutral, PublicKeyToken=null"))),
        (6, "with a dll that is none", package => package.Set(Dll(package), "not a dll")),
        (6, "with a dll without a strong name", package => package.Set(Dll(package), new TestPluginAssembly(strongNamed: false).ToBytes())),
        (6, "with a type that the dll lacks", package => package.Customizations(xml => Rename(xml.PluginType("AcceptLeadHandler"), "AcceptLeadHandler", "AcceptNothingHandler"))),
        (6, "with a type that is no plug-in", package => package.Set(Dll(package), TestPluginAssembly.NewOfProduct().Plain("Bystander").ToBytes())
            .Customizations(xml => Rename(xml.PluginType("AcceptLeadHandler"), "AcceptLeadHandler", "Bystander"))),
        (6, "with an activity without a group", package => package.Customizations(xml => xml.Descendants("WorkflowActivityGroupName").Remove())),
        (6, "with a step of an unregistered type", package => package.Customizations(xml => xml.PluginType("GateLeadOnSetState").Remove())),
        (6, "with a step whose type id is another's", package => package.Customizations(xml => xml.Step("GateLeadOnSetState").Element("PluginTypeId")!.Value = (string)xml.PluginType("GateLeadOnQualify").Attribute("PluginTypeId")!)),
        (7, "with a file name without a slash", package => package.Customizations(xml => TrimSlash(xml.Descendants("PluginAssembly").Single().Element("FileName")!))),
        (7, "without a named file", package => package.Remove(part => part.StartsWith("WebResources/crma_scripts", StringComparison.Ordinal))),
        (8, "without a primary key", package => package.Customizations(xml => xml.Column("crma_Handover", "crma_handoverid").Remove())),
        (8, "with two primary names", package => package.Customizations(xml => xml.Column("crma_Handover", "crma_pendingkey").Element("DisplayMask")!.Value += "|PrimaryName")),
        (8, "without a system column", package => package.Customizations(xml => xml.Column("crma_Handover", "ownerid").Remove())),
        (8, "with a version number", package => package.Customizations(xml => AddVersionNumber(xml))),
        (8, "with an unknown ownership", package => package.Customizations(xml => xml.Info("crma_RejectionReason").Element("OwnershipTypeMask")!.Value = "OrganizationOwned")),
        (8, "without a system relationship", package => package.Customizations(xml => xml.Relationship("organization_crma_rejectionreason").Remove())),
        (8, "without an entity set", package => package.Customizations(xml => xml.Info("crma_Handover").Element("EntitySetName")!.Remove())),
        (9, "with a lookup without a relationship", package => package.Customizations(xml => xml.Relationship("crma_handover_leadid").Remove())),
        (9, "with a relationship twice", package => package.Customizations(xml => xml.Relationship("crma_handover_leadid").AddAfterSelf(new XElement(xml.Relationship("crma_handover_leadid"))))),
        (9, "with a relationship without a lookup", package => package.Customizations(xml => xml.Relationship("crma_handover_leadid").Element("ReferencingAttributeName")!.Value = "crma_nothing")),
        (10, "with two names of a table", package => package.Customizations(xml => xml.Info("crma_Handover").SetAttributeValue("Name", "crma_handover"))),
        (10, "with a logical name in mixed case", package => package.Customizations(xml => xml.Column("crma_Handover", "crma_name").Element("Name")!.Value = "crma_Name")),
        (10, "with a name that is too long", package => package.Customizations(xml => RenameColumn(xml.Column("crma_Handover", "crma_pendingkey"), "crma_" + new string('x', 46)))),
        (11, "with a view of another table", package => package.Customizations(xml => xml.View("Find handovers").Descendants("entity").Single().SetAttributeValue("name", "lead"))),
        (11, "with a view of an unknown column", package => package.Customizations(xml => xml.View("Pending handovers").Descendants("order").Single().SetAttributeValue("attribute", "crma_nothing"))),
        (11, "with a link over an unknown column", package => package.Customizations(xml => xml.View("Pending handovers").Descendants("link-entity").Single().SetAttributeValue("to", "crma_nothing"))),
        (11, "with a cell that is not fetched", package => package.Customizations(xml => xml.View("Pending handovers").Descendants("attribute").Single(attribute => (string?)attribute.Attribute("name") == "companyname").Remove())),
        (11, "with rows of another key", package => package.Customizations(xml => xml.View("Pending handovers").Descendants("row").Single().SetAttributeValue("id", "leadid"))),
        (11, "with images of a script that is not there", package => package.Customizations(xml => xml.View("Pending handovers").Descendants("cell").First()
            .Add(new XAttribute("imageproviderwebresource", "$webresource:crma_/scripts/nothing.js"), new XAttribute("imageproviderfunctionname", "lead")))),
        (11, "with images of a function that the script lacks", package => package.Customizations(xml => xml.View("Pending handovers").Descendants("cell").First()
            .Add(new XAttribute("imageproviderwebresource", "$webresource:crma_/scripts/lead.js"), new XAttribute("imageproviderfunctionname", "CrmAlignment.nothing")))),
        (11, "with a chart of an unknown column", package => package.Customizations(xml => xml.Descendants("visualization").Single().Descendants("attribute").First().SetAttributeValue("name", "crma_nothing"))),
        (12, "with a control of an unknown column", package => package.Customizations(xml => xml.Form("crma_Handover").Descendants("control").Single().SetAttributeValue("datafieldname", "crma_nothing"))),
        (12, "with a control in mixed case", package => package.Customizations(xml => xml.Form("crma_Handover").Descendants("control").Single().SetAttributeValue("datafieldname", "crma_Name"))),
        (12, "with a script that is not there", package => package.Customizations(xml => xml.Form("Lead").Element("form")!.Add(new XElement("formLibraries", new XElement("Library", new XAttribute("name", "crma_/scripts/nothing.js")))))),
        (12, "with a sub-grid of an unknown relationship", package => package.Customizations(xml => xml.Form("Lead").Descendants("control").First().Add(new XElement("parameters", new XElement("RelationshipName", "crma_nothing"))))),
        (13, "with two views of one id", package => package.Customizations(xml => xml.View("Find handovers").Element("savedqueryid")!.Value = xml.View("Pending handovers").Element("savedqueryid")!.Value)),
        (13, "with two cells of one id", package => package.Customizations(xml => xml.Form("Lead").Descendants("cell").Last().SetAttributeValue("id", (string?)xml.Form("Lead").Descendants("cell").First().Attribute("id")))),
        (13, "with an id that is none", package => package.Customizations(xml => xml.Form("Lead").Descendants("tab").First().SetAttributeValue("id", "general"))),
        (14, "with an app of an unknown form", package => package.Customizations(xml => xml.Descendants("AppModuleComponent").Single(component => (string?)component.Attribute("type") == "60").SetAttributeValue("id", "{00000000-0000-4000-8000-000000000001}"))),
        (14, "with an app without a site map", package => package.Customizations(xml => xml.Descendants("AppModuleComponent").Single(component => (string?)component.Attribute("type") == "62").Remove())),
        (14, "with the platform's default icon", package => package.Customizations(xml => xml.Descendants("AppModule").Single().Element("WebResourceId")!.Value = "953b9fac-1e5e-e611-80d6-00155ded156f")),
        (14, "with an app of an unknown role", package => package.Customizations(xml => xml.Descendants("AppModuleRoleMaps").Single().Element("Role")!.SetAttributeValue("id", "{00000000-0000-4000-8000-000000000001}"))),
        (14, "with a site map of an unknown table", package => package.Customizations(xml => xml.Descendants("SubArea").Last().SetAttributeValue("Entity", "crma_nothing"))),
        (15, "with quick find without fields", package => package.Customizations(xml => xml.View("Find handovers").Descendants("filter").Single().SetAttributeValue("isquickfindfields", null))),
        (16, "with a stock column of a stock table", package => package.Customizations(xml => RenameColumn(xml.Column("Lead", "crma_segment"), "jobtitle"))),
        (16, "with a choice of another prefix", package => package.Customizations(xml => xml.Descendants("optionset").Last().SetAttributeValue("Name", "new_choice"))),
        (16, "with a choice value out of range", package => package.Customizations(xml => xml.Element("optionsets")!.Descendants("option").First().SetAttributeValue("value", "100000000"))),
        (16, "without a prefix", package => package.Manifest(xml => xml.Descendants("CustomizationPrefix").Remove())),
        (17, "with an undeclared language", package => package.Customizations(xml => xml.Element("Languages")!.Elements("Language").Last().Remove())),
        (17, "with a language twice", package => package.Customizations(xml => xml.Descendants("displayname").Skip(1).First().SetAttributeValue("languagecode", "1033"))),
        (18, "with a component from the future", package => package.Customizations(xml => xml.Descendants("IntroducedVersion").First().Value = "1.0.0.1")),
        (18, "with a version that is none", package => package.Customizations(xml => xml.Descendants("IntroducedVersion").First().Value = "first")),
        (18, "with a short version of the solution", package => package.Manifest(xml => xml.Descendants("Version").Single().Value = "1.0")),
        (19, "with a Custom API of an unknown type", package => package.Edit(AcceptLead, xml => xml.Descendants("plugintypeexportkey").Single().Value = "00000000-0000-4000-8000-000000000001")),
        (19, "with a Custom API bound to nothing", package => package.Edit(AcceptLead, xml => xml.Element("boundentitylogicalname")!.Remove())),
        (19, "with a parameter of an unknown type", package => package.Edit("customapis/crma_AcceptLead/customapirequestparameters/Comment/customapirequestparameter.xml", xml => xml.Element("type")!.Value = "13")),
        (19, "with a privilege on an unknown table", package => package.Customizations(xml => Privilege(xml, "prvReadcrma_Nothing", "Global"))),
        (19, "with a privilege of an unknown level", package => package.Customizations(xml => Privilege(xml, "prvReadcrma_Handover", "Everywhere"))),
        (19, "with organization-owned rows shared", package => package.Customizations(xml => Privilege(xml, "prvSharecrma_RejectionReason", "Global"))),
        (19, "with organization-owned rows by level", package => package.Customizations(xml => Privilege(xml, "prvReadcrma_RejectionReason", "Basic"))),
        (20, "with a mark of an unchanged table", package => package.Customizations(xml => xml.Info("Lead").SetAttributeValue("unmodified", "1"))),
        (20, "with a mark of an added form piece", package => package.Customizations(xml => xml.Form("Lead").Descendants("tab").First().SetAttributeValue("solutionaction", "Added"))),
        (21, "with a root of a Custom API", package => package.Manifest(xml => xml.Descendants("RootComponents").Single().Add(new XElement("RootComponent", new XAttribute("type", "10034"), new XAttribute("schemaName", "crma_AcceptLead"))))),
        (22, "with a label in three languages", package => package.Customizations(xml => xml.Column("crma_Handover", "crma_name").Element("displaynames")!.Elements().Last().Remove())),
        (22, "with a blank label", package => package.Customizations(xml => xml.Form("Lead").Descendants("label").First().SetAttributeValue("description", " "))),
        (23, "with a step at no stage", package => package.Customizations(xml => xml.Step("GateLeadOnSetState").Element("Stage")!.Value = "30")),
        (23, "with an asynchronous step before the operation", package => package.Customizations(xml => xml.Step("GateLeadOnSetState").Element("Mode")!.Value = "1")),
        (23, "with a step of an unknown table", package => package.Customizations(xml => xml.Step("GateLeadOnSetState").Element("PrimaryEntity")!.Value = "crma_nothing")),
        (23, "with a step filtered by an unknown column", package => package.Customizations(xml => xml.Step("AssessLeadOnUpdate").Element("FilteringAttributes")!.Value = "crma_nothing")),
        (23, "with an image of an unknown column", package => package.Customizations(xml => xml.Step("PostLeadFactsOnUpdate").Descendants("Attributes").First().Value = "crma_nothing")),
        (23, "with an image after the operation before it", package => package.Customizations(xml => xml.Step("AssessLeadOnUpdate").Descendants("ImageType").Single().Value = "1")),
        (23, "with an image of another parameter", package => package.Customizations(xml => xml.Step("GateLeadOnSetState").Descendants("MessagePropertyName").Single().Value = "Target")),
        (23, "with an image of every column", package => package.Customizations(xml => xml.Step("AssessLeadOnUpdate").Descendants("Attributes").Single().Value = "")),
        (23, "with an image of a message without any", package => package.Customizations(xml => xml.Step("AssessLeadOnUpdate").Element("SdkMessageId")!.Value = SdkMessages.IdOf("Retrieve")!.Value.ToString())),
        (16, "with a status out of range", package => package.Customizations(xml => xml.Column("crma_Handover", "statuscode").Descendants("statuses").Single().Add(new XElement("status", new XAttribute("value", "3"), new XAttribute("state", "0"))))),
        (24, "with a flag that says yes", package => package.Customizations(xml => xml.Descendants("IsCustomizable").First().Value = "yes")),
        (24, "with a Custom API's flag that says no", package => package.Edit(AcceptLead, xml => xml.Element("isprivate")!.Value = "no")),
        (25, "with a text of 4,001 characters", package => package.Customizations(xml => xml.Column("crma_Handover", "crma_name").Element("MaxLength")!.Value = "4001")),
        (25, "with a whole number of an unknown format", package => package.Customizations(xml => SetFormat(xml.Column("crma_Handover", "importsequencenumber"), "currency"))),
        (26, "with an operator that FetchXML lacks", package => package.Customizations(xml => xml.View("Find handovers").Descendants("condition").First().SetAttributeValue("operator", "equals"))),
        (27, "with a chart whose default is a word", package => package.Customizations(xml => xml.Descendants("visualization").First().Element("isdefault")!.Value = "false")),
        (27, "with a chart of an unknown type", package => package.Customizations(xml => xml.Descendants("visualization").First().Descendants("Series").Last().SetAttributeValue("ChartType", "Sunburst"))),
        (28, "with a control without a class", package => package.Customizations(xml => xml.Form("crma_Handover").Descendants("control").Single().SetAttributeValue("classid", null))),
        (28, "with a control of an unknown class", package => package.Customizations(xml => xml.Form("crma_Handover").Descendants("control").Single().SetAttributeValue("classid", "{00000000-0000-4000-8000-000000000001}"))),
        (29, "with a function for workflows", package => package.Edit(AcceptLead, xml => ForWorkflows(xml, isFunction: true))),
        (29, "with a collection for workflows", package => package.Edit(AcceptLead, xml => ForWorkflows(xml, isFunction: false))
            .Edit("customapis/crma_AcceptLead/customapirequestparameters/Comment/customapirequestparameter.xml", xml => xml.Element("type")!.Value = "4")),
        (30, "with an unknown privilege in a role", package => package.Customizations(xml => Privilege(xml, "prvReadLeed", "Global"))),
        (30, "with currencies by level", package => package.Customizations(xml => Privilege(xml, "prvReadTransactionCurrency", "Local"))),
        (30, "with an unknown privilege of a Custom API", package => package.Edit(AcceptLead, xml => xml.Element("bindingtype")!.AddAfterSelf(new XElement("executeprivilegename", "prvReadcrma_Nothing")))),
        (32, "with a button of an unknown command", package => package.Customizations(xml => Ribbon(xml).Descendants("Button").First().SetAttributeValue("Command", "crma.lead.Nothing"))),
        (32, "with a command of an unknown rule", package => package.Customizations(xml => Ribbon(xml).Element("RuleDefinitions")!.Element("EnableRules")!.RemoveNodes())),
        (32, "with a command of an unknown display rule", package => package.Customizations(xml => Ribbon(xml).Element("RuleDefinitions")!.Element("DisplayRules")!.RemoveNodes())),
        (32, "with a button without a label", package => package.Customizations(xml => Ribbon(xml).Descendants("LocLabel").First().Remove())),
        (32, "with a label without a title", package => package.Customizations(xml => Ribbon(xml).Descendants("Titles").First().RemoveNodes())),
        (32, "with a command of an unknown script", package => package.Customizations(xml => Ribbon(xml).Descendants("JavaScriptFunction").First().SetAttributeValue("Library", "$webresource:crma_/scripts/nothing.js"))),
        (32, "with a button of an unknown icon", package => package.Customizations(xml => Ribbon(xml).Descendants("Button").First().SetAttributeValue("ModernImage", "$webresource:crma_/icons/nothing.svg"))),
        (32, "with a command of an unknown function", package => package.Customizations(xml => Ribbon(xml).Descendants("JavaScriptFunction").First().SetAttributeValue("FunctionName", "CrmAlignment.Lead.onLoaded"))),
        (32, "with a rule of an unknown function", package => package.Customizations(xml => Ribbon(xml).Descendants("CustomRule").First().SetAttributeValue("FunctionName", "CrmAlignment.Lead.nothing"))),
        (33, "with a handler whose library is not loaded", package => package.Customizations(xml => xml.Form("Lead").Descendants("Library").Single().SetAttributeValue("name", "crma_/scripts/nothing.js"))),
        (33, "with a handler of an unknown function", package => package.Customizations(xml => xml.Form("Lead").Descendants("Handler").Single().SetAttributeValue("functionName", "CrmAlignment.Lead.onSave"))),
        (34, "with a list of an unknown view", package => package.Customizations(xml => xml.Dashboard().Descendants("ViewId").Single().Value = "{00000000-0000-4000-8000-000000000001}")),
        (34, "with an unknown chart", package => package.Customizations(xml => xml.Dashboard().Descendants("VisualizationId").Single().Value = "{00000000-0000-4000-8000-000000000001}")),
        (34, "with a list of an unknown table", package => package.Customizations(xml => xml.Dashboard().Descendants("TargetEntityType").Single().Value = "crma_nothing")),
        (34, "with a view that the table may have of another solution", package => package.Customizations(xml => xml.Dashboard().Descendants("TargetEntityType").Single().Value = "lead")),
        (34, "with an unknown page", package => package.Customizations(xml => ShowPage(xml, "crma_/pages/nothing.html", null))),
        (34, "with a page of another id", package => package.Customizations(xml => ShowPage(xml, "$webresource:crma_/scripts/lead.js", "{00000000-0000-4000-8000-000000000001}"))),
        (34, "with an unknown quick view", package => package.Customizations(xml => xml.Form("Lead").Descendants("control").First().Add(new XElement(
            "parameters", new XElement("QuickForms", "<QuickFormIds><QuickFormId entityname=\"crma_handover\">6f1c1d52-0d7e-4b5e-9f3a-6f6d2c1b0001</QuickFormId></QuickFormIds>"))))),
        (4, "with a dashboard that is no root", package => package.Manifest(xml => xml.Root("{6f1c1d52-0d7e-4b5e-9f3a-6f6d2c1b0041}").Remove())),
        (13, "with a dashboard of a form's id", package => package.Customizations(xml => xml.Dashboard().Element("FormId")!.Value = xml.Form("Lead").Element("formid")!.Value)),
        (14, "with a site map of an unknown dashboard", package => package.Customizations(xml => xml.Descendants("SubArea").First().SetAttributeValue("DefaultDashboard", "00000000-0000-4000-8000-000000000001"))),
        (28, "with a dashboard's control without a class", package => package.Customizations(xml => xml.Dashboard().Descendants("control").Single().SetAttributeValue("classid", null))),
        (2, "with a dashboard that needs another solution's table", package => package.Customizations(xml => xml.Dashboard().Descendants("TargetEntityType").Single().Value = "opportunity")),
        (32, "with a command of another publisher", package => package.Customizations(xml => Ribbon(xml).Descendants("Button").First().SetAttributeValue("Command", "contoso.lead.Offer"))),
    ];

    /// <summary>Mutations that break only this project's policy: real exports that import do the same.</summary>
    public static IReadOnlySet<string> PolicyOnly { get; } = new HashSet<string>
    {
        "with the message id of a step not first", "without an entity set",
        "with the platform's default icon", "with a stock column of a stock table", "with a choice of another prefix",
        "with a choice value out of range", "with a status out of range", "with an undeclared language", "with a component from the future",
        "with a mark of an unchanged table", "with a mark of an added form piece", "with a root of a Custom API",
        "with a label in three languages", "with a blank label", "with a control of an unknown class", "with an image of every column", "with an unknown privilege in a role",
        "with a command of another publisher", "with a site map of an unknown dashboard", "with a view that the table may have of another solution",
    };

    private static void ShowPage(XElement customizations, string name, string? id)
    {
        var parameters = customizations.Dashboard().Descendants("parameters").Single();
        parameters.Parent!.SetAttributeValue("classid", "{9FDF5F91-88B1-47f4-AD53-C11EFC01A01D}");
        parameters.ReplaceNodes(new XElement("Url", name), id is null ? null : new XElement("WebResourceId", id));
    }

    private static XElement Ribbon(XElement customizations) => customizations.Entity("Lead").Element("RibbonDiffXml")!;

    private static string Dll(PackageMutation package) => package.Parts.Single(part => part.EndsWith(".dll", StringComparison.Ordinal));

    private static void MoveToEnd(XElement element)
    {
        var parent = element.Parent!;
        element.Remove();
        parent.Add(element);
    }

    private static void Rename(XElement type, string from, string to) =>
        type.SetAttributeValue("AssemblyQualifiedName", ((string)type.Attribute("AssemblyQualifiedName")!).Replace(from, to, StringComparison.Ordinal));

    private static void RenameColumn(XElement column, string name)
    {
        column.SetAttributeValue("PhysicalName", name);
        column.Element("Name")!.Value = name;
        column.Element("LogicalName")!.Value = name;
    }

    private static void SetFormat(XElement column, string format)
    {
        column.Element("Format")?.Remove();
        column.Element("displaynames")!.AddBeforeSelf(new XElement("Format", format));
    }

    private static void ForWorkflows(XElement api, bool isFunction)
    {
        api.Element("workflowsdkstepenabled")!.Value = "1";
        api.Element("isfunction")!.Value = isFunction ? "1" : "0";
    }

    private static void TrimSlash(XElement file) => file.Value = file.Value.TrimStart('/');

    private static void AddVersionNumber(XElement customizations)
    {
        var column = new XElement(customizations.Column("crma_Handover", "importsequencenumber"));
        RenameColumn(column, "versionnumber");
        customizations.Info("crma_Handover").Element("attributes")!.Add(column);
    }

    private static void Privilege(XElement customizations, string name, string level) =>
        customizations.Descendants("RolePrivileges").Single().Add(new XElement("RolePrivilege", new XAttribute("name", name), new XAttribute("level", level)));
}
