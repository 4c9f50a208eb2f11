using System;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.LocalDataverse;

/// <summary>An organization's own main form of leads, in an unmanaged solution of its own.</summary>
internal sealed class OwnLeadForm
{
    public const string Name = "Contoso lead";
    public const string Solution = "ContosoForms";

    /// <summary>The form, without anything of the product, in the two languages of the organization.</summary>
    public const string Xml = """
        <form>
          <tabs>
            <tab name="summary" id="{5a1c0e3c-0000-4000-8000-000000000001}" IsUserDefined="0" verticallayout="true">
              <labels>
                <label description="Summary" languagecode="1033" />
                <label description="Сводка" languagecode="1049" />
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
                            <control id="subject" classid="{4273EDBD-AC1D-40d3-9FB2-095C621B552D}" datafieldname="subject" disabled="false" />
                          </cell>
                          <cell id="{5a1c0e3c-0000-4000-8000-000000000004}" showlabel="true" locklevel="0">
                            <labels>
                              <label description="Last name" languagecode="1033" />
                            </labels>
                            <control id="lastname" classid="{4273EDBD-AC1D-40d3-9FB2-095C621B552D}" datafieldname="lastname" disabled="false" />
                          </cell>
                        </row>
                        <row>
                          <cell id="{5a1c0e3c-0000-4000-8000-000000000005}" showlabel="true" locklevel="0">
                            <labels>
                              <label description="Job title" languagecode="1033" />
                            </labels>
                            <control id="jobtitle" classid="{4273EDBD-AC1D-40d3-9FB2-095C621B552D}" datafieldname="jobtitle" disabled="false" />
                          </cell>
                          <cell id="{5a1c0e3c-0000-4000-8000-000000000006}" showlabel="true" locklevel="0">
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
            </tab>
          </tabs>
        </form>
        """;

    private readonly IOrganizationService _admin;

    /// <summary>Makes form and solution, as a maker does in the designer.</summary>
    public OwnLeadForm(IOrganizationService admin)
    {
        _admin = admin;
        var publisher = admin.Create(new Entity("publisher")
        {
            ["uniquename"] = "contoso",
            ["friendlyname"] = "Contoso",
            ["customizationprefix"] = "con",
            ["customizationoptionvalueprefix"] = 10000,
        });
        admin.Create(new Entity("solution")
        {
            ["uniquename"] = Solution,
            ["friendlyname"] = "Contoso forms",
            ["version"] = "1.0.0.3",
            ["publisherid"] = new EntityReference("publisher", publisher),
        });
        Id = admin.Create(new Entity("systemform")
        {
            ["name"] = Name,
            ["objecttypecode"] = "lead",
            ["type"] = new OptionSetValue(2),
            ["formxml"] = Xml,
        });
        admin.Execute(new AddSolutionComponentRequest { ComponentId = Id, ComponentType = 60, SolutionUniqueName = Solution });
    }

    public Guid Id { get; }

    /// <summary>FormXml as it is now.</summary>
    public string FormXml => _admin.Retrieve("systemform", Id, new ColumnSet("formxml")).GetAttributeValue<string>("formxml");

    /// <summary>The solution as an unmanaged zip.</summary>
    public byte[] Export() =>
        ((ExportSolutionResponse)_admin.Execute(new ExportSolutionRequest { SolutionName = Solution, Managed = false })).ExportSolutionFile;

    /// <summary>Imports a zip and publishes.</summary>
    public void Import(byte[] zip)
    {
        _admin.Execute(new ImportSolutionRequest { CustomizationFile = zip, OverwriteUnmanagedCustomizations = true });
        _admin.Execute(new PublishAllXmlRequest());
    }
}
