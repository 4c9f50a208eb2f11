using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text;

namespace CrmAlignment.Solution.Tests.Support;

/// <summary>An unmanaged export of an organization's own solution with its form of leads, written as the platform writes one.</summary>
public sealed record OwnFormZip
{
    public const string FormId = "{0f9d2a7e-43f1-4c0b-9a54-6f3a31b1c001}";

    private const string Logo = "WebResources/new_logo0F9D2A7E-43F1-4C0B-9A54-6F3A31B1C0FF";

    private const string ContentTypes = "<?xml version=\"1.0\" encoding=\"utf-8\"?><Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
        + "<Default Extension=\"xml\" ContentType=\"application/octet-stream\" /><Override PartName=\"/" + Logo + "\" ContentType=\"application/octet-stream\" /></Types>";

    /// <summary>Elements of the form behind its tabs.</summary>
    public string BehindTabs { get; init; } = "";

    /// <summary>More tabs behind the first.</summary>
    public string Tabs { get; init; } = "";

    /// <summary>Forms behind the own one.</summary>
    public string Forms { get; init; } = "";

    public string Table { get; init; } = "Lead";

    public string Kind { get; init; } = "main";

    public string Managed { get; init; } = "0";

    /// <summary>More of what the form needs.</summary>
    public string MissingDependencies { get; init; } = "";

    public int BaseLanguage { get; init; } = 1033;

    public IReadOnlyList<int> Languages { get; init; } = [1033, 1049];

    /// <summary>The zip; its parts beside the two are bytes that are no text.</summary>
    public byte[] Build()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write(zip, "solution.xml", Encoding.UTF8.GetBytes(Manifest));
            Write(zip, "customizations.xml", Encoding.UTF8.GetBytes(Customizations));
            Write(zip, "[Content_Types].xml", Encoding.UTF8.GetBytes(ContentTypes));
            Write(zip, Logo, [0, 255, 13, 10, 26, 13]);
        }

        return stream.ToArray();
    }

    /// <summary>A second main form.</summary>
    public static string Other(string id, string name) => $"""

                  <systemform>
                    <formid>{id}</formid>
                    <IntroducedVersion>1.0</IntroducedVersion>
                    <FormPresentation>1</FormPresentation>
                    <FormActivationState>1</FormActivationState>
                    <form>
                      <tabs />
                    </form>
                    <IsCustomizable>1</IsCustomizable>
                    <CanBeDeleted>1</CanBeDeleted>
                    <LocalizedNames>
                      <LocalizedName description="{name}" languagecode="1033" />
                    </LocalizedNames>
                  </systemform>
        """;

    private string Customizations => Paired($$"""
        <ImportExportXml xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
          <Entities>
            <Entity>
              <Name LocalizedName="{{Table}}" OriginalName="{{Table}}">{{Table}}</Name>
              <FormXml>
                <forms type="{{Kind}}">
                  <systemform>
                    <formid>{{FormId}}</formid>
                    <IntroducedVersion>1.0</IntroducedVersion>
                    <FormPresentation>1</FormPresentation>
                    <FormActivationState>1</FormActivationState>
                    <form showImage="true" maxWidth="1920">
                      <tabs>
                        <tab name="SUMMARY_TAB" id="{5a1c0e3c-0000-4000-8000-000000000001}" IsUserDefined="0" locklevel="0" showlabel="true" expanded="true" verticallayout="true">
                          <labels>
                            <label description="Summary &amp; &quot;more&quot;" languagecode="1033" />
                          </labels>
                          <columns>
                            <column width="100%">
                              <sections>
                                <section name="main" id="{5a1c0e3c-0000-4000-8000-000000000002}" showlabel="true" showbar="false" IsUserDefined="0" columns="11">
                                  <labels>
                                    <label description="Main" languagecode="1033" />
                                  </labels>
                                  <rows>
                                    <row>
                                      <cell id="{5a1c0e3c-0000-4000-8000-000000000003}" showlabel="true" locklevel="0">
                                        <labels>
                                          <label description="Topic" languagecode="1033" />
                                        </labels>
                                        <control id="subject" classid="{4273EDBD-AC1D-40d3-9FB2-095C621B552D}" datafieldname="{{(Table == "Opportunity" ? "name" : "subject")}}" disabled="false" />
                                      </cell>
                                      <cell id="{5a1c0e3c-0000-4000-8000-000000000004}" showlabel="true" locklevel="0">
                                        <labels>
                                          <label description="Source campaign" languagecode="1033" />
                                        </labels>
                                        <control id="campaignid" classid="{270BD3DB-D9AF-4782-9025-509E298DEC0A}" datafieldname="campaignid" disabled="false" />
                                      </cell>
                                    </row>
                                  </rows>
                                </section>
                              </sections>
                            </column>
                          </columns>
                        </tab>{{Tabs}}
                      </tabs>{{BehindTabs}}
                      <DisplayConditions FallbackForm="true" Order="1">
                        <Everyone />
                      </DisplayConditions>
                    </form>
                    <IsCustomizable>1</IsCustomizable>
                    <CanBeDeleted>1</CanBeDeleted>
                    <LocalizedNames>
                      <LocalizedName description="Sales lead" languagecode="1033" />
                      <LocalizedName description="Лид продаж" languagecode="1049" />
                    </LocalizedNames>
                  </systemform>{{Forms}}
                </forms>
              </FormXml>
              <RibbonDiffXml>
                <CustomActions />
                <Templates>
                  <RibbonTemplates Id="Mscrm.Templates"></RibbonTemplates>
                </Templates>
                <CommandDefinitions />
                <RuleDefinitions>
                  <TabDisplayRules />
                  <DisplayRules />
                  <EnableRules />
                </RuleDefinitions>
                <LocLabels />
              </RibbonDiffXml>
            </Entity>
          </Entities>
          <Roles />
          <Workflows />
          <FieldSecurityProfiles />
          <Templates />
          <EntityMaps />
          <EntityRelationships />
          <OrganizationSettings />
          <optionsets />
          <CustomControls />
          <EntityDataProviders />
          <Languages>
            {{string.Join("\n    ", Languages.Select(language => $"<Language>{language}</Language>"))}}
          </Languages>
        </ImportExportXml>
        """);

    // Dependencies on what Dynamics 365 Sales brings, as an export names those of the columns that the form has.
    private string Manifest => Paired($"""
        <ImportExportXml version="9.2.25063.198" SolutionPackageVersion="9.2" languagecode="{BaseLanguage}" generatedBy="CrmLive" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
          <SolutionManifest>
            <UniqueName>ContosoForms</UniqueName>
            <LocalizedNames>
              <LocalizedName description="Contoso forms" languagecode="1033" />
            </LocalizedNames>
            <Descriptions />
            <Version>1.0.0.3</Version>
            <Managed>{Managed}</Managed>
            <Publisher>
              <UniqueName>contoso</UniqueName>
              <LocalizedNames>
                <LocalizedName description="Contoso" languagecode="1033" />
              </LocalizedNames>
              <Descriptions />
              <EMailAddress xsi:nil="true"></EMailAddress>
              <SupportingWebsiteUrl xsi:nil="true"></SupportingWebsiteUrl>
              <CustomizationPrefix>new</CustomizationPrefix>
              <CustomizationOptionValuePrefix>10000</CustomizationOptionValuePrefix>
            </Publisher>
            <RootComponents>
              <RootComponent type="1" schemaName="{Table.ToLowerInvariant()}" behavior="2" />
              <RootComponent type="60" id="{FormId}" behavior="0" />
            </RootComponents>
            <MissingDependencies>
              {Dependency($"type=\"1\" schemaName=\"{Table.ToLowerInvariant()}\" displayName=\"{Table}\"", $"type=\"1\" schemaName=\"{Table.ToLowerInvariant()}\" displayName=\"{Table}\"")}
              {Dependency(Column(Table == "Opportunity" ? "name" : "subject"), Dependent)}
              {Dependency(Column("campaignid"), Dependent)}{MissingDependencies}
            </MissingDependencies>
          </SolutionManifest>
        </ImportExportXml>
        """);

    private string Dependent => $"type=\"60\" displayName=\"Sales lead\" parentDisplayName=\"{Table}\" id=\"{FormId}\"";

    private string Column(string name) => $"type=\"2\" schemaName=\"{name}\" displayName=\"{name}\" parentSchemaName=\"{Table.ToLowerInvariant()}\" parentDisplayName=\"{Table}\"";

    private static string Dependency(string required, string dependent) => $"""
        <MissingDependency>
                <Required {required} solution="msdynce_Sales (9.0.0.0)" />
                <Dependent {dependent} />
              </MissingDependency>
        """;

    private static void Write(ZipArchive zip, string name, byte[] content)
    {
        using var entry = zip.CreateEntry(name).Open();
        entry.Write(content);
    }

    // The platform writes pairs of carriage return and line feed.
    private static string Paired(string text) => text.ReplaceLineEndings("\r\n");
}
