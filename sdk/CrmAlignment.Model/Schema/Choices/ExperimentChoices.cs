using CrmAlignment.Model.Choices;

namespace CrmAlignment.Model.Schema.Choices;

/// <summary>Choices of experiments.</summary>
internal static class ExperimentChoices
{
    internal static ChoiceSchema Measure { get; } = ChoiceSchema.Of<ExperimentMeasure>(
        new("Experiment measure", "Показатель эксперимента", "Показник експерименту", "实验指标"),
        new(
            "The layer of the funnel that leads of an experiment have to reach.",
            "Уровень воронки, до которого должны дойти лиды эксперимента.",
            "Рівень воронки, до якого мають дійти ліди експерименту.",
            "实验的线索须达到的漏斗环节。"),
        (ExperimentMeasure.MarketingQualified, Glossary.MarketingQualified.Name, "#0078D4"),
        (ExperimentMeasure.SalesReady, Glossary.SalesReady.Name, "#0078D4"),
        (ExperimentMeasure.Accepted, Glossary.SalesAccepted.Name, "#8764B8"),
        (ExperimentMeasure.Qualified, Glossary.Qualified.Name, "#8764B8"),
        (ExperimentMeasure.Won, new("Won", "Выиграно сделок", "Виграно угод", "赢单数"), "#CA5010"));

    internal static ChoiceSchema Phase { get; } = ChoiceSchema.Of<ExperimentPhase>(
        new("Experiment phase", "Состояние эксперимента", "Стан експерименту", "实验状态"),
        new("Life of an experiment.", "Жизненный цикл эксперимента.", "Життєвий цикл експерименту.", "实验的生命周期。"),
        (ExperimentPhase.Draft, new("Draft", "Черновик", "Чернетка", "草稿"), "#8A8886"),
        (ExperimentPhase.Running, new("Running", "Идет", "Триває", "进行中"), "#0078D4"),
        (ExperimentPhase.Ended, new("Ended", "Завершен", "Завершено", "已结束"), "#605E5C"));

    internal static ChoiceSchema Outcome { get; } = ChoiceSchema.Of<ExperimentOutcome>(
        new("Experiment outcome", "Итог эксперимента", "Підсумок експерименту", "实验结果"),
        new("How an experiment ended.", "Чем завершился эксперимент.", "Чим завершився експеримент.", "实验如何结束。"),
        (ExperimentOutcome.BetterArm, new("Better arm found", "Найден лучший вариант", "Знайдено кращий варіант", "找到更优方案"), "#107C10"),
        (ExperimentOutcome.NoDifference, new("No difference shown", "Различие не доказано", "Відмінність не доведено", "未显示差异"), "#605E5C"),
        (ExperimentOutcome.NotEnoughData, new("Not enough data", "Мало данных", "Мало даних", "数据不足"), "#8A8886"),
        (ExperimentOutcome.Cancelled, new("Cancelled", "Отменен", "Скасовано", "已取消"), "#A4262C"));
}
