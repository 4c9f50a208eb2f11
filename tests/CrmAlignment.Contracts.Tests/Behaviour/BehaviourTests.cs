using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Xunit;

namespace CrmAlignment.Contracts.Tests.Behaviour;

/// <summary>The contracts answer as Microsoft's assemblies 9.0.44 do.</summary>
public sealed class BehaviourTests : IDisposable
{
    private readonly CultureInfo _culture = CultureInfo.CurrentCulture;

    public BehaviourTests() => CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

    public static TheoryData<string> KeptKeys => new(BehaviourFact.Kept().Select(fact => fact.Key));

    public void Dispose() => CultureInfo.CurrentCulture = _culture;

    [Theory]
    [MemberData(nameof(KeptKeys))]
    public void Contracts_answer_as_the_kept_fact_says(string key)
    {
        var fact = BehaviourFact.Kept().Single(fact => fact.Key == key);
        Assert.Equal(fact.Answer, BehaviourReplay.Answer(fact));
    }

    [SkippableTheory]
    [InlineData("CTOR")]
    [InlineData("SET")]
    [InlineData("CALL")]
    [InlineData("RESP")]
    [InlineData("TOSTR")]
    [InlineData("EQ")]
    public void Contracts_answer_as_the_shared_facts_say(string kind)
    {
        var facts = Shared().Where(fact => fact.Kind == kind && !DifferingFacts.Reasons.ContainsKey(fact.Key)).ToList();
        Assert.NotEmpty(facts);
        Offenders.AssertNone(
            from fact in facts
            let answer = BehaviourReplay.Answer(fact)
            where answer != fact.Answer
            select $"{fact.Key}\n    theirs: {fact.Answer}\n    ours:   {answer ?? "no such member"}");
    }

    [SkippableFact]
    public void Every_difference_that_has_a_reason_is_one()
    {
        var facts = Shared().ToDictionary(fact => fact.Key);
        Offenders.AssertNone(DifferingFacts.Reasons.Keys.Where(key => BehaviourReplay.Answer(facts[key]) == facts[key].Answer));
    }

    [SkippableFact]
    public void Every_kept_fact_is_one_of_the_shared()
    {
        var facts = Shared().ToHashSet();
        Offenders.AssertNone(BehaviourFact.Kept().Where(fact => !facts.Contains(fact)).Select(fact => fact.Key));
    }

    private static IReadOnlyList<BehaviourFact> Shared()
    {
        var facts = BehaviourFact.Shared();
        Skip.If(facts.Count == 0, "The folder shared/sdk-behaviour is not beside the repository.");
        return facts;
    }
}
