using System;
using System.Linq;
using System.Text;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.LocalDataverse.Tests.Fuzz;

[Trait(Category.Name, Category.Slow)]
public sealed class FetchXmlFuzzTests : IDisposable
{
    private static readonly string[] Queries =
    [
        "<fetch top='3'><entity name='lead'><attribute name='subject'/><order attribute='subject' descending='true'/><filter type='or'><condition attribute='subject' operator='like' value='%1'/><condition attribute='createdon' operator='last-x-days' value='3'/></filter></entity></fetch>",
        "<fetch count='2' page='1' returntotalrecordcount='true' distinct='true'><entity name='lead'><all-attributes/><link-entity name='account' from='accountid' to='parentaccountid' alias='a' link-type='outer'><attribute name='name' alias='n'/><filter><condition attribute='name' operator='not-null'/></filter></link-entity></entity></fetch>",
        "<fetch aggregate='true'><entity name='lead'><attribute name='estimatedamount' alias='sum' aggregate='sum'/><attribute name='createdon' alias='m' groupby='true' dategrouping='month'/><order alias='sum'/></entity></fetch>",
        "<fetch><entity name='account'><attribute name='name'/><filter><link-entity name='lead' from='parentaccountid' to='accountid' link-type='any'><filter><condition attribute='estimatedamount' operator='between'><value>1</value><value>500</value></condition></filter></link-entity></filter></entity></fetch>",
        "<fetch aggregate='true'><entity name='lead'><attribute name='createdon' alias='p' groupby='true' dategrouping='fiscal-period'/><filter type='or'><condition attribute='createdon' operator='in-fiscal-period-and-year'><value>3</value><value>2026</value></condition><condition attribute='createdon' operator='next-x-fiscal-periods' value='2'/></filter></entity></fetch>",
        "<fetch options='HashJoin'><entity name='account'><attribute name='accountid' alias='n' rowaggregate='CountChildren'/><link-entity name='lead' from='parentaccountid' to='accountid' link-type='matchfirstrowusingcrossapply'><attribute name='subject' alias='s'/><link-entity name='systemuser' from='systemuserid' to='createdby' link-type='outer'/></link-entity></entity></fetch>",
        "<fetch><entity name='lead'><attribute name='leadid'/><filter><condition attribute='statuscode' operator='in'><value>1</value><value>2</value></condition><condition entityname='a' attribute='name' operator='eq' value='x'/><condition attribute='leadid' operator='eq' valueof='a.accountid'/></filter><link-entity name='account' from='accountid' to='parentaccountid' alias='a'/></entity></fetch>",
    ];

    private static readonly string[] Words =
    [
        "lead", "account", "subject", "name", "leadid", "createdon", "estimatedamount", "statecode", "ownerid", "eq", "like", "in", "between", "null", "last-x-days",
        "eq-userid", "under", "above", "contain-values", "olderthan-x-months", "in-fiscal-year", "in-fiscal-period", "last-x-fiscal-years", "eq-useroruserhierarchyandteams", "fiscal-year",
        "outer", "any", "exists", "matchfirstrowusingcrossapply", "sum", "countcolumn", "avg", "true", "-1",
        "99999999999999999999", "0", "'", "a.name", "nonsense", "",
    ];

    private readonly FuzzOrganization _organization = new();

    public void Dispose() => _organization.Dispose();

    [Fact]
    public void Queries_with_words_exchanged_are_answered_or_refused()
    {
        var answered = 0;
        for (var seed = 0; seed < 4000; seed++)
        {
            var random = new Random(seed);
            var query = Exchanged(Queries[random.Next(Queries.Length)], random);
            answered += Send(seed, query) ? 1 : 0;
        }

        // Otherwise the mutations would all die in the parser and test nothing behind it.
        Assert.InRange(answered, 200, 3900);
        _organization.RequireUnchanged();
    }

    [Fact]
    public void Queries_with_words_exchanged_become_QueryExpressions_and_FetchXml_again_or_are_refused()
    {
        var converted = 0;
        for (var seed = 0; seed < 2000; seed++)
        {
            var random = new Random(seed);
            var query = Exchanged(Queries[random.Next(Queries.Length)], random);
            converted += FuzzOrganization.Send(seed, () => Convert(query)) ? 1 : 0;
        }

        Assert.InRange(converted, 100, 1900);
    }

    [Fact]
    public void Queries_with_characters_changed_are_answered_or_refused()
    {
        for (var seed = 0; seed < 3000; seed++)
        {
            var random = new Random(seed);
            var text = new StringBuilder(Queries[random.Next(Queries.Length)]);
            for (var change = random.Next(1, 4); change > 0; change--)
            {
                var at = random.Next(text.Length);
                switch (random.Next(3))
                {
                    case 0:
                        text.Remove(at, Math.Min(random.Next(1, 10), text.Length - at));
                        break;
                    case 1:
                        text.Insert(at, (char)random.Next(1, 0x3000));
                        break;
                    default:
                        text[at] = "<>'&\"/ =ax0"[random.Next(11)];
                        break;
                }
            }

            Send(seed, text.ToString());
        }

        _organization.RequireUnchanged();
    }

    [Fact]
    public void Query_nested_deeper_than_the_stack_is_refused()
    {
        const int Levels = 100_000;
        var filters = string.Concat(Enumerable.Repeat("<filter>", Levels)) + string.Concat(Enumerable.Repeat("</filter>", Levels));
        Assert.False(Send(0, $"<fetch><entity name='lead'>{filters}</entity></fetch>"));
        var links = string.Concat(Enumerable.Repeat("<link-entity name='account' from='accountid' to='accountid'>", Levels)) + string.Concat(Enumerable.Repeat("</link-entity>", Levels));
        Assert.False(Send(0, $"<fetch><entity name='account'>{links}</entity></fetch>"));
    }

    // Replaces values of attributes and contents of value elements.
    private static string Exchanged(string query, Random random)
    {
        var parts = query.Split('\'');
        for (var change = random.Next(1, 3); change > 0; change--)
        {
            var at = (random.Next(parts.Length / 2) * 2) + 1;
            parts[at] = random.Next(3) == 0 ? System.Security.SecurityElement.Escape(new string([.. RandomValues.Text(random).Where(System.Xml.XmlConvert.IsXmlChar)]))! : Words[random.Next(Words.Length)];
            parts[at] = parts[at].Replace("'", "&apos;", StringComparison.Ordinal);
        }

        return string.Join('\'', parts);
    }

    private bool Send(int seed, string query) => FuzzOrganization.Send(seed, () => _organization.Service.RetrieveMultiple(new FetchExpression(query)));

    private void Convert(string fetchXml)
    {
        var expression = new FetchXmlToQueryExpressionRequest { FetchXml = fetchXml };
        var query = ((FetchXmlToQueryExpressionResponse)_organization.Service.Execute(expression)).Query;
        _organization.Service.Execute(new QueryExpressionToFetchXmlRequest { Query = query });
    }
}
