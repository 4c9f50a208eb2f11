namespace CrmAlignment.LocalDataverse.Specification.Solutions;

/// <summary>The table of a business process flow: the platform's exports leave out of it what all of them have.</summary>
internal static class ProcessFlowPackage
{
    public static SolutionZip AddTo(SolutionZip zip)
    {
        zip.Root("""type="1" schemaName="tst_bpf_1" behavior="0" """);
        zip.Entities.Add($"""
            <Entity><Name LocalizedName="Stages" OriginalName="Stages">tst_bpf_1</Name><EntityInfo><entity Name="tst_bpf_1">
              <LocalizedNames><LocalizedName description="Stages" languagecode="1033" /></LocalizedNames>
              <LocalizedCollectionNames><LocalizedCollectionName description="Stages" languagecode="1033" /></LocalizedCollectionNames>
              <attributes>{SolutionXml.Column("ActiveStageId", "lookup", custom: false)}{SolutionXml.Column("bpf_AccountId", "lookup")}{SolutionXml.Column("ProcessId", "lookup", custom: false)}
                {SolutionXml.Column("TraversedPath", "nvarchar", "<Format>text</Format><MaxLength>1250</MaxLength>", custom: false)}</attributes>
              <EntitySetName>tst_bpf_1s</EntitySetName><IsBPFEntity>1</IsBPFEntity><OwnershipTypeMask>OrgOwned</OwnershipTypeMask></entity></EntityInfo></Entity>
            """);
        foreach (var (parent, column) in new[] { ("ProcessStage", "ActiveStageId"), ("Account", "bpf_AccountId"), ("Workflow", "ProcessId") })
        {
            zip.Relationship($"""
                <EntityRelationship Name="lk_tst_bpf_1_{column}"><EntityRelationshipType>OneToMany</EntityRelationshipType><IsHierarchical>0</IsHierarchical>
                  <ReferencingEntityName>tst_bpf_1</ReferencingEntityName><ReferencedEntityName>{parent}</ReferencedEntityName><CascadeAssign>NoCascade</CascadeAssign>
                  <CascadeDelete>NoCascade</CascadeDelete><CascadeReparent>NoCascade</CascadeReparent><CascadeShare>NoCascade</CascadeShare>
                  <CascadeUnshare>NoCascade</CascadeUnshare><ReferencingAttributeName>{column}</ReferencingAttributeName></EntityRelationship>
                """);
        }

        return zip;
    }
}
