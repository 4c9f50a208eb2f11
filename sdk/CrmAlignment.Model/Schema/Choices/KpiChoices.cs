using CrmAlignment.Model.Choices;

namespace CrmAlignment.Model.Schema.Choices;

/// <summary>Choices of scorecards: the period and the scope of their numbers.</summary>
internal static class KpiChoices
{
    internal static ChoiceSchema Grain { get; } = ChoiceSchema.Of<PeriodGrain>(
        new("Period grain", "Вид периода", "Вид періоду", "期间类型"),
        new(
            "Length of the period of a scorecard.",
            "Длина периода карты показателей.",
            "Довжина періоду карти показників.",
            "记分卡期间的长度。"),
        (PeriodGrain.Month, new("Month", "Месяц", "Місяць", "月"), "#0078D4"),
        (PeriodGrain.Quarter, new("Quarter", "Квартал", "Квартал", "季度"), "#8764B8"),
        (PeriodGrain.Year, new("Year", "Год", "Рік", "年"), "#107C10"));

    internal static ChoiceSchema Scope { get; } = ChoiceSchema.Of<ScopeType>(
        Glossary.Scope.Name,
        new(
            "For whom a scorecard counts.",
            "Для кого считается карта показателей.",
            "Для кого рахується карта показників.",
            "记分卡按什么范围统计。"),
        (ScopeType.Organization, Glossary.WholeOrganization.Name, "#0078D4"),
        (ScopeType.BusinessUnit, Glossary.BusinessUnit.Name, "#8764B8"),
        (ScopeType.Campaign, Glossary.Campaign.Name, "#CA5010"),
        (ScopeType.LeadCategory, Glossary.LeadCategory.Name, "#107C10"));

    internal static ChoiceSchema TargetMeasures { get; } = ChoiceSchema.Of<TargetMeasure>(
        new("Target measure", "Показатель плана", "Показник плану", "目标指标"),
        new(
            "What a target may be set for.",
            "По каким показателям можно составлять планы.",
            "За якими показниками можна складати плани.",
            "可以设定目标的指标。"),
        (TargetMeasure.Revenue, Glossary.Revenue.Name, "#107C10"),
        (TargetMeasure.Profit, Glossary.Profit.Name, "#107C10"),
        (TargetMeasure.Arpu, Glossary.Arpu.Name, "#107C10"),
        (TargetMeasure.LeadsCreated, Glossary.LeadsCreated.Name, "#0078D4"),
        (TargetMeasure.MarketingQualified, Glossary.MarketingQualifiedCount.Name, "#0078D4"),
        (TargetMeasure.SalesReady, Glossary.SalesReadyCount.Name, "#0078D4"),
        (TargetMeasure.Accepted, Glossary.AcceptedCount.Name, "#8764B8"),
        (TargetMeasure.AcceptanceRate, Glossary.AcceptanceRate.Name, "#8764B8"),
        (TargetMeasure.Qualified, Glossary.QualifiedCount.Name, "#8764B8"),
        (TargetMeasure.Won, Glossary.Won.Name, "#CA5010"),
        (TargetMeasure.WonBySales, Glossary.WonBySales.Name, "#CA5010"),
        (TargetMeasure.SelfSourcedShare, Glossary.SelfSourcedShare.Name, "#CA5010"));

    internal static ChoiceSchema Drift { get; } = ChoiceSchema.Of<DriftPlace>(
        new("Drift place", "Место расхождения", "Місце розбіжності", "差异位置"),
        new(
            "Which numbers an audit found wrong.",
            "Какие показатели оказались неверны при проверке.",
            "Які показники виявилися неправильними під час перевірки.",
            "核对发现有误的是哪一处的数值。"),
        (DriftPlace.Ledger, Glossary.KpiFact.Plural, "#0078D4"),
        (DriftPlace.Scorecard, Glossary.Scorecard.Name, "#8764B8"),
        (DriftPlace.ClientPeriod, Glossary.ClientPeriod.Name, "#107C10"));
}
